package dev.carport.api.finding;

/** How much a {@link Finding} weighs. */
public enum Severity {
    /** The listing (or the settings) cannot be sent like this; nothing goes out until it is mended. */
    ERROR,
    /** It is sent, but a value is dropped, cut or likely wrong. */
    WARNING,
    /** An improvement; never holds anything back. */
    TIP
}
