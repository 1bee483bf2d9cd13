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
    /** The guard holds the withdrawal, or, where nothing is present, the new listing, until a person decides. */
    LOCKED,
    /** A withdrawal is planned and waits for the guard's look at all of them. */
    LEAVING,
    /** A new listing is planned and waits for the guard's look at all of them. */
    ARRIVING,
    /** The same car's listing at the place it has left goes first. */
    MOVING,
    /** The same car is listed at another place already. */
    TWICE,
    /** A person decided to leave it as it is until the vehicle changes. */
    KEPT,
    /** An unclear pair of the first match waits for a decision. */
    UNMATCHED
}
