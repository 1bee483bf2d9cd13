package dev.carport.api.vehicle;

/** European emission standard. */
public enum EmissionClass implements Term {
    /** Euro 1. */
    EURO_1,
    /** Euro 2. */
    EURO_2,
    /** Euro 3. */
    EURO_3,
    /** Euro 4. */
    EURO_4,
    /** Euro 5. */
    EURO_5,
    /** Euro 6. */
    EURO_6,
    /** Euro 6b. */
    EURO_6B,
    /** Euro 6c. */
    EURO_6C,
    /** Euro 6d-TEMP. */
    EURO_6D_TEMP,
    /** Euro 6d. */
    EURO_6D,
    /** Euro 6e. */
    EURO_6E,
    /** Euro 7. */
    EURO_7,
    /** EEV. */
    EEV
}
