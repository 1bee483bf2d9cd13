package dev.carport.api.vehicle;

/** Whom a leasing offer is for. */
public enum LeasingCustomer implements Term {
    /** Private customers. */
    PRIVATE,
    /** Commercial customers. */
    COMMERCIAL
}
