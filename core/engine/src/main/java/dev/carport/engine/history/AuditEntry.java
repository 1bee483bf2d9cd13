package dev.carport.engine.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A thing that somebody did and that must stay explainable: a setting, a right, an activation, a release of a lock.
 *
 * @param id ours; rises with the time of making
 * @param at when
 * @param actor who, for people to read
 * @param actorId id of the user or key; empty for the program itself
 * @param action what was done, a stable key such as {@code export.activate}
 * @param location code of the location it concerns; null for the whole installation
 * @param objectType what it was done to, such as {@code export}
 * @param objectId id of that
 * @param before JSON of what was; null where there was nothing. Never holds a secret: leave it out or write {@code ***}.
 * @param after JSON of what is now; null where there is nothing. Never holds a secret.
 */
public record AuditEntry(
        String id,
        Instant at,
        String actor,
        String actorId,
        String action,
        @Nullable String location,
        String objectType,
        String objectId,
        @Nullable String before,
        @Nullable String after) {}
