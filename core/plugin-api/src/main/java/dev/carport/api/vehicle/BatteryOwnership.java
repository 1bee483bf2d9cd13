package dev.carport.api.vehicle;

/** Whether the traction battery is part of the sale. */
public enum BatteryOwnership implements Term {
    /** Included in the price. */
    INCLUDED,
    /** Rented. */
    RENTED
}
