package dev.carport.api.vehicle;

/** Kind of hydraulic installation. */
public enum Hydraulics implements Term {
    /** Tipper hydraulics. */
    TIPPER,
    /** Moving floor. */
    MOVING_FLOOR,
    /** Tank hydraulics. */
    TANK,
    /** Other. */
    OTHER
}
