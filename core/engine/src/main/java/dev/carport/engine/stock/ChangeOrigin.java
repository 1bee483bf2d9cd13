package dev.carport.engine.stock;

import java.time.Instant;

/**
 * Where a change comes from.
 *
 * @param source the way it came in
 * @param actor the user, the name of the key, or the import; for people to read
 * @param at when it came in
 */
public record ChangeOrigin(Source source, String actor, Instant at) {

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
