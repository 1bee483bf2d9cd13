package dev.carport.api.settings;

/** What is said about a vehicle marked as an accident vehicle. Offered only where the platform has an undefined state. */
public enum AccidentHandling {
    /** The stored state. */
    AS_STORED,
    /** Nothing; whoever chooses this answers for it, so the form says what the law expects. */
    NOT_STATED
}
