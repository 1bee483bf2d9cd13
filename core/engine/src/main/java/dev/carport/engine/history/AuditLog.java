package dev.carport.engine.history;

import dev.carport.engine.ids.IdSource;
import dev.carport.engine.users.Principal;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Writes the audit log: names and stamps each entry. Safe for use by many threads. */
public final class AuditLog {

    private final AuditStore entries;
    private final IdSource ids;
    private final InstantSource clock;

    /** The log in a store. */
    public AuditLog(AuditStore entries, IdSource ids, InstantSource clock) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Notes what somebody did. Call it in the transaction of the change itself.
     *
     * @param who the actor
     * @param action what was done, a stable key such as {@code export.activate}
     * @param location code; null for the whole installation
     * @param objectType what it was done to
     * @param objectId id of that
     * @param before JSON without secrets; null where there was nothing
     * @param after JSON without secrets; null where there is nothing
     */
    public void note(
            Principal who,
            String action,
            @Nullable String location,
            String objectType,
            String objectId,
            @Nullable String before,
            @Nullable String after) {
        entries.append(new AuditEntry(
                ids.next(),
                clock.instant(),
                who.name(),
                who.id(),
                action,
                location,
                objectType,
                objectId,
                before,
                after));
    }
}
