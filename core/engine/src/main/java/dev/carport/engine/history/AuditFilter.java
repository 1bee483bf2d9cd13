package dev.carport.engine.history;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log to show. Begin with {@link #all}.
 *
 * @param locations codes; only entries of these, none for the whole installation; null for all entries
 * @param actorId of one user or key; null for everybody
 * @param objectType of one kind of object; null for all kinds
 * @param objectId of one object, together with its type; null for all
 * @param since entries at or after; null from the beginning
 * @param until entries before; null to the end
 */
public record AuditFilter(
        @Nullable Set<String> locations,
        @Nullable String actorId,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Copies the locations. */
    public AuditFilter {
        locations = locations == null ? null : Set.copyOf(locations);
    }

    /** Everything. */
    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null, null);
    }

    /** The same for some locations only. */
    public AuditFilter ofLocations(Set<String> codes) {
        return new AuditFilter(codes, actorId, objectType, objectId, since, until);
    }

    /** The same for one actor only. */
    public AuditFilter by(String id) {
        return new AuditFilter(locations, id, objectType, objectId, since, until);
    }

    /** The same for one object only. */
    public AuditFilter about(String type, String id) {
        return new AuditFilter(locations, actorId, type, id, since, until);
    }

    /** The same for a span of time, the end not included. */
    public AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(locations, actorId, objectType, objectId, from, to);
    }
}
