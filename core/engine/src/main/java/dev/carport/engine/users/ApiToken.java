package dev.carport.engine.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which another program acts.
 *
 * @param id to name it in a list; opens nothing
 * @param name given by whoever made it
 * @param rights what the program may do
 * @param createdBy name of whoever made it
 * @param createdAt when it was made
 * @param lastUsedAt of the last request, to the minute; null before the first
 * @param expiresAt null for a key without an end
 * @param revokedAt null while it works
 */
public record ApiToken(
        String id,
        String name,
        Rights rights,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Whether the key opens anything at a time. */
    public boolean works(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
