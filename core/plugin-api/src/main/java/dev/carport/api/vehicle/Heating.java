package dev.carport.api.vehicle;

/** What the heating of a living part runs on. */
public enum Heating implements Term {
    /** Gas. */
    GAS,
    /** Diesel. */
    DIESEL,
    /** Petrol. */
    PETROL,
    /** Electricity. */
    ELECTRICITY,
    /** Wood. */
    WOOD
}
