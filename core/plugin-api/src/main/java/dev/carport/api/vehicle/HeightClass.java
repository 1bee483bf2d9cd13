package dev.carport.api.vehicle;

/** Height class of a van. */
public enum HeightClass implements Term {
    /** H1. */
    H1,
    /** H2. */
    H2,
    /** H3. */
    H3,
    /** H4. */
    H4
}
