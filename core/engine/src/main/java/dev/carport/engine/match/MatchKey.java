package dev.carport.engine.match;

import org.jspecify.annotations.Nullable;

/** What a vehicle of the stock can be recognised by. */
public record MatchKey(
        String vehicleId, String number, @Nullable String vin) {}
