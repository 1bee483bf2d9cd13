package dev.carport.api.vehicle;

/** What an engine runs on. A hybrid has the fuel it burns here and its kind in {@link HybridKind}. */
public enum FuelType implements Term {
    /** Petrol. */
    PETROL,
    /** Diesel. */
    DIESEL,
    /** Electric. */
    ELECTRIC,
    /** LPG. */
    LPG,
    /** CNG. */
    CNG,
    /** Hydrogen. */
    HYDROGEN,
    /** Ethanol (E85). */
    ETHANOL,
    /** Two-stroke mixture. */
    TWO_STROKE,
    /** Other. */
    OTHER
}
