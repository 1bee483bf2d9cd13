package dev.carport.engine.history;

import dev.carport.engine.ids.IdSource;
import dev.carport.engine.users.Principal;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the audit log: names and stamps each entry. Who acts belongs to the thread, like a transaction: whoever lets a request in says
 * it once with {@link #as}, and no service has to hand it on. Work of the program itself has no actor. Safe for use by many threads.
 */
public final class AuditLog {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROGRAM = "Carport";

    private final AuditStore entries;
    private final IdSource ids;
    private final InstantSource clock;
    private final ThreadLocal<@Nullable Principal> actor = new ThreadLocal<>();

    /** The log in a store. */
    public AuditLog(AuditStore entries, IdSource ids, InstantSource clock) {
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Work done by somebody.
     *
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        /** Does it. */
        void run() throws E;
    }

    /** Does work on this thread as somebody; what is noted meanwhile is theirs. Threads started inside act for themselves. */
    public <E extends Exception> void as(Principal who, Work<E> work) throws E {
        Principal outer = actor.get();
        actor.set(who);
        try {
            work.run();
        } finally {
            if (outer == null) {
                actor.remove();
            } else {
                actor.set(outer);
            }
        }
    }

    /**
     * Notes what the actor of this thread did. Call it in the transaction of the change itself.
     *
     * @param action what was done, a stable key such as {@code export.activate}
     * @param location code; null for the whole installation
     * @param objectType what it was done to
     * @param objectId id of that
     * @param before what was, without secrets: plain values, or JSON trees; null where there was nothing
     * @param after what is now, without secrets; null where there is nothing
     */
    public void note(
            String action,
            @Nullable String location,
            String objectType,
            String objectId,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after) {
        Principal who = actor.get();
        entries.append(new AuditEntry(
                ids.next(),
                clock.instant(),
                who == null ? PROGRAM : who.name(),
                who == null ? "" : who.id(),
                action,
                location,
                objectType,
                objectId,
                json(before),
                json(after)));
    }

    private static @Nullable String json(@Nullable Map<String, ?> values) {
        // in the order of their names, so that before and after can be compared as text
        return values == null ? null : JSON.writeValueAsString(new TreeMap<>(values));
    }
}
