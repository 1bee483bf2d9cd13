package dev.carport.api.vehicle;

/** How a vehicle is offered. */
public enum Condition implements Term {
    /** New. */
    NEW,
    /** Used. */
    USED,
    /** Demonstration vehicle. */
    DEMONSTRATION,
    /** Pre-registered. */
    PRE_REGISTERED,
    /** Employee's vehicle. */
    EMPLOYEE,
    /** Classic. */
    CLASSIC
}
