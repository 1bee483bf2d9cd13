package dev.carport.engine.ledger;

/** What keeps an entry from being brought up to date. */
public enum Hold {
    /** Nothing does. */
    NONE,
    /** Not released to this export. */
    WITHHELD,
    /** Errors were found before sending. */
    FAULTY,
    /** The platform refused the content; it is not repeated until vehicle, settings or app change. */
    REFUSED,
    /** The guard holds the withdrawal until a person decides. */
    LOCKED,
    /** A withdrawal is planned and waits for the guard's look at all of them. */
    LEAVING,
    /** An unclear pair of the first match waits for a decision. */
    UNMATCHED
}
