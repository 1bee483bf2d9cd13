package dev.carport.engine.guard;

import java.util.List;

/** Knows how the vehicles behind a lock came to be as they are. Methods join the transaction of their thread. */
public interface CauseStore {
    /** The last changes of all vehicles that an export has locked, grouped by where they come from; the most telling first. */
    List<Cause> of(String exportId, Operation operation);
}
