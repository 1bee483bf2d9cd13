package dev.carport.api.settings;

/** Which number of the vehicle the platform shows. The technical key stays the host's own. */
public enum DisplayedNumber {
    /** The number in the stock system. */
    STOCK_NUMBER,
    /** The manufacturer order number. */
    ORDER_NUMBER,
    /** The last eight characters of the VIN. */
    VIN_END
}
