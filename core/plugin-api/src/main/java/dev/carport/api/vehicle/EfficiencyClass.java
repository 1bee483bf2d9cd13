package dev.carport.api.vehicle;

/** Energy efficiency class of the label used until February 2024. */
public enum EfficiencyClass implements Term {
    /** A+++. */
    A_PLUS_PLUS_PLUS,
    /** A++. */
    A_PLUS_PLUS,
    /** A+. */
    A_PLUS,
    /** A. */
    A,
    /** B. */
    B,
    /** C. */
    C,
    /** D. */
    D,
    /** E. */
    E,
    /** F. */
    F,
    /** G. */
    G
}
