package dev.carport.engine.guard;

import java.util.List;
import java.util.Optional;

/** Keeps at most one open lock per export and operation. Methods join the transaction of their thread. */
public interface LockStore {
    /** The open lock of an export for an operation. */
    Optional<Lock> open(String exportId, Operation operation);

    /** The open locks of an export, new listings first. */
    List<Lock> open(String exportId);

    /** Stores a lock, or how many the open one holds by now. */
    void put(Lock lock);

    /** Ends an open lock; nothing happens when there is none. */
    void remove(String exportId, Operation operation);

    /** Ends all open locks of an export. */
    void remove(String exportId);
}
