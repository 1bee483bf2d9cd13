package dev.carport.api.settings;

/** What happens to the vehicles that are in stock when the export goes online. */
public enum CurrentStock {
    /** All that may go online do. */
    ALL,
    /** Only those chosen by hand. */
    BY_HAND
}
