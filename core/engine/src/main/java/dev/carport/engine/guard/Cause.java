package dev.carport.engine.guard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What led to a lock, for some of the vehicles it holds.
 *
 * @param kind by what way
 * @param actor the user, or the name of the key; for people to read
 * @param run name of the file; null when it was none, or is not known
 * @param from when the first of these changes came in
 * @param to when the last one came in
 * @param vehicles how many of the held vehicles it concerns
 */
public record Cause(Kind kind, String actor, @Nullable String run, Instant from, Instant to, int vehicles) {
    /** The ways. */
    public enum Kind {
        /** A file was taken over. */
        IMPORT,
        /** Another system sent it. */
        API,
        /** A person changed vehicles. */
        USER,
        /** Somebody ordered at a platform. */
        ORDER,
        /** A person changed the export: its settings, its pause, or what is released by hand. */
        EXPORT,
        /** Neither vehicles nor export changed in the day before: an app was renewed, or the platform's lists. */
        OTHER
    }
}
