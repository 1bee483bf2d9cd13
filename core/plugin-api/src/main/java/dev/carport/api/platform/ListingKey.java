package dev.carport.api.platform;

import org.jspecify.annotations.Nullable;

/**
 * How to find a listing at the platform.
 *
 * @param reference the host's stable key
 * @param number the number shown at the platform or the dealer's stock number
 * @param vin null when not known
 * @param remoteId null when not known
 */
public record ListingKey(
        String reference,
        String number,
        @Nullable String vin,
        @Nullable String remoteId) {}
