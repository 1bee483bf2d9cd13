package dev.carport.api.vehicle;

/** CO2 class of the energy label for cars in use since February 2024. */
public enum Co2Class implements Term {
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
