package dev.carport.api.vehicle;

/** Driven axle. */
public enum Drive implements Term {
    /** Front. */
    FRONT,
    /** Rear. */
    REAR,
    /** All-wheel. */
    ALL_WHEEL
}
