package dev.carport.engine.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the audit log. Methods take part in the transaction of their thread, so that a change and its entry are kept or
 * dropped together, and throw {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface AuditStore {

    /** Adds an entry. */
    void append(AuditEntry entry);

    /**
     * A part of the log, the last entry first.
     *
     * @param beforeId id of the last entry of the part before; null to begin
     * @param limit at least 1
     */
    List<AuditEntry> page(AuditFilter filter, @Nullable String beforeId, int limit);

    /** Forgets entries made before a time, at most so many at once. Returns how many; 0 when done. */
    int purge(Instant before, int limit);
}
