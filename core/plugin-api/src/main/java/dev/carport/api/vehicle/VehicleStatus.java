package dev.carport.api.vehicle;

/** Where a vehicle is on its way from order to sale. */
public enum VehicleStatus implements Term {
    /** Ordered. */
    ORDERED,
    /** In transit. */
    IN_TRANSIT,
    /** In preparation. */
    IN_PREPARATION,
    /** Available. */
    AVAILABLE,
    /** Reserved. */
    RESERVED,
    /** Sold. */
    SOLD
}
