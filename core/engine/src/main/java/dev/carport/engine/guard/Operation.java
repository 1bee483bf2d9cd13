package dev.carport.engine.guard;

/** What the guard counts apart. Stored by name. Changes of what is online are never held. */
public enum Operation {
    /** New listings: they may cost money. */
    CREATE,
    /** Listings that go offline. */
    WITHDRAW
}
