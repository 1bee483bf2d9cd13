package dev.carport.engine.reconcile;

import java.util.Collection;
import java.util.Map;

/** Where the reconciliation reads vehicles from. */
@FunctionalInterface
public interface VehicleSource {
    /** The vehicles in stock with these ids; others are missing in the answer. */
    Map<String, KnownVehicle> find(Collection<String> vehicleIds);
}
