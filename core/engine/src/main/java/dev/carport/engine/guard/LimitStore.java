package dev.carport.engine.guard;

import java.util.Map;

/** Keeps limits that people have set for an export. Methods join the transaction of their thread. */
public interface LimitStore {
    /** The limits set for an export; operations without one of its own are missing. */
    Map<Operation, Limit> of(String exportId);

    /** Sets a limit, or another one. */
    void put(String exportId, Operation operation, Limit limit);

    /** Takes a limit back: the usual one counts again. Nothing happens when there is none. */
    void remove(String exportId, Operation operation);
}
