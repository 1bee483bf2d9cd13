package dev.carport.engine.guard;

import java.util.Optional;

/** Keeps at most one open lock per export. Methods join the transaction of their thread. */
public interface LockStore {
    /** The open lock of an export. */
    Optional<Lock> open(String exportId);

    /** Stores a lock, or the new numbers of the open one. */
    void put(Lock lock);

    /** Ends the open lock; nothing happens when there is none. */
    void remove(String exportId);
}
