package dev.carport.engine.ledger;

/** What the platform is known to hold of a listing. */
public enum Presence {
    /** Nothing. */
    ABSENT,
    /** A create was cut off: it must be looked up before anything else. */
    IN_DOUBT,
    /** It is there with a known id, but has not been confirmed as a whole yet. */
    PARTIAL,
    /** The platform has taken it and decides later. */
    ACCEPTED,
    /** Confirmed. */
    LIVE
}
