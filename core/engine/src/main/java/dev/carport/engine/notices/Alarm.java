package dev.carport.engine.notices;

import dev.carport.engine.guard.Lock;

/** Told in the transaction in which the guard locks. */
@FunctionalInterface
public interface Alarm {
    /** Nobody is told. */
    Alarm NONE = (lock, location) -> {};

    /** A lock was opened at this location; returns at once. */
    void locked(Lock lock, String location);
}
