package dev.carport.api.vehicle;

/** Kind of cab of a truck. */
public enum DrivingCab implements Term {
    /** Day cab. */
    DAY,
    /** Long-distance cab. */
    LONG_DISTANCE,
    /** Sleeper cab. */
    SLEEPER,
    /** Double cab. */
    DOUBLE
}
