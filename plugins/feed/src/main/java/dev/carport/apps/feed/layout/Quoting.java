package dev.carport.apps.feed.layout;

/** Which values of a CSV file stand in quotation marks. */
public enum Quoting {
    /** Those that could not be read without. */
    WHEN_NEEDED,
    /** All. */
    ALWAYS
}
