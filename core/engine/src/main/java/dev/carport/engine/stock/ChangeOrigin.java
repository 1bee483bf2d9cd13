package dev.carport.engine.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a change comes from.
 *
 * @param source the way it came in
 * @param actor the user, the name of the key, or the import; for people to read
 * @param at when it came in
 * @param run what tells it from others of the same actor, such as the name of a file; null for nothing
 */
public record ChangeOrigin(
        Source source, String actor, Instant at, @Nullable String run) {

    /** An origin of which no more is known. */
    public ChangeOrigin(Source source, String actor, Instant at) {
        this(source, actor, at, null);
    }

    /** The ways into the stock. */
    public enum Source {
        /** A file or feed. */
        IMPORT,
        /** The interface for other systems. */
        API,
        /** A person at the screen. */
        USER,
        /** An order at a platform. */
        ORDER
    }
}
