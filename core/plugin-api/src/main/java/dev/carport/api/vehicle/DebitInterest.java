package dev.carport.api.vehicle;

/** Whether the debit interest of a loan may change. */
public enum DebitInterest implements Term {
    /** Fixed. */
    FIXED,
    /** Variable. */
    VARIABLE,
    /** Combined. */
    COMBINED
}
