package dev.carport.engine.reference;

import dev.carport.api.reference.ReferenceList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the last good lists of each app and environment. Methods join the transaction of their thread. */
public interface ReferenceStore {
    /**
     * All lists of an app as loaded at one time.
     *
     * @param fetchedAt when they were loaded
     */
    record Snapshot(Instant fetchedAt, List<ReferenceList> lists) {
        public Snapshot {
            lists = List.copyOf(lists);
        }
    }

    /** The last good lists. */
    Optional<Snapshot> find(String app, String environment);

    /** Replaces them. */
    void put(String app, String environment, Snapshot snapshot);
}
