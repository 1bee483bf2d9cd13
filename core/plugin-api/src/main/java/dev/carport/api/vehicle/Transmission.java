package dev.carport.api.vehicle;

/** Kind of gearbox. */
public enum Transmission implements Term {
    /** Manual. */
    MANUAL,
    /** Semi-automatic. */
    SEMI_AUTOMATIC,
    /** Automatic. */
    AUTOMATIC
}
