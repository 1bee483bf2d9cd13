package dev.carport.engine.reconcile;

import dev.carport.api.vehicle.Vehicle;
import java.time.Instant;

/**
 * A vehicle of the stock with what the reconciliation needs besides.
 *
 * @param location code of the location it stands at
 * @param firstSeen when it came into the stock
 */
public record KnownVehicle(String location, Vehicle vehicle, Instant firstSeen) {}
