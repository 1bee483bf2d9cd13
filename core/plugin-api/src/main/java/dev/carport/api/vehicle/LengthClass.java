package dev.carport.api.vehicle;

/** Length class of a van. */
public enum LengthClass implements Term {
    /** L1. */
    L1,
    /** L2. */
    L2,
    /** L3. */
    L3,
    /** L4. */
    L4,
    /** L5. */
    L5
}
