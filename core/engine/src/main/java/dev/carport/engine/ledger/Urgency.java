package dev.carport.engine.ledger;

/** Order in which due entries are taken. The ordinal is stored. */
public enum Urgency {
    /** A change of something that is online, or that must go: prices, withdrawals. */
    CHANGE,
    /** A new listing. */
    NEW,
    /** Looking again without any event: a review date, a repeat of everything. */
    REVIEW
}
