package dev.carport.api.vehicle;

/** Charging socket. */
public enum ChargingPlug implements Term {
    /** Type 1. */
    TYPE_1,
    /** Type 2. */
    TYPE_2,
    /** CCS. */
    CCS,
    /** CHAdeMO. */
    CHADEMO,
    /** Household plug. */
    SCHUKO,
    /** CEE. */
    CEE
}
