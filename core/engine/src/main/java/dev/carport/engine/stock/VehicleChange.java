package dev.carport.engine.stock;

import java.util.List;

/**
 * The record of one version of a vehicle.
 *
 * @param vehicleId of the vehicle
 * @param version the version that was made
 * @param action what was done
 * @param origin when, by what way and by whom
 * @param fields the differing fields; empty for a new and a deleted vehicle, and for one that returned as it was
 */
public record VehicleChange(
        String vehicleId, long version, Action action, ChangeOrigin origin, List<FieldChange> fields) {

    /** What a version is about. */
    public enum Action {
        /** The vehicle came into the stock. */
        CREATED,
        /** Fields changed. */
        CHANGED,
        /** It left the stock. */
        DELETED,
        /** It came back under its old id. */
        RETURNED
    }

    /** Copies the fields. */
    public VehicleChange {
        fields = List.copyOf(fields);
    }
}
