package dev.carport.engine.housekeeping;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps how far the chores are. Methods join the transaction of their thread. */
public interface ChoreStore {
    /**
     * How far a chore is.
     *
     * @param dueAt when it is to begin, or to go on
     * @param after where its last piece ended; empty when it begins anew
     * @param doneAt when it was last done as a whole; null while it never was
     */
    record Progress(Instant dueAt, String after, @Nullable Instant doneAt) {}

    /** How far a chore is; empty when it is not known yet. */
    Optional<Progress> find(String chore);

    /** Remembers it. */
    void put(String chore, Progress progress);
}
