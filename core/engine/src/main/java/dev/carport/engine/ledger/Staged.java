package dev.carport.engine.ledger;

/** What the next delivery of a whole set will change about a listing. The ordinal is stored. */
public enum Staged {
    /** Nothing: it is, or is not, in the set as in the last delivery. */
    NONE,
    /** It will be in the set, with the parts that are staged. */
    PUT,
    /** It will not be in the set any more. */
    GONE
}
