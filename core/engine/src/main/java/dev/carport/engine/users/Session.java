package dev.carport.engine.users;

import java.time.Instant;

/**
 * A place where a user is logged in.
 *
 * @param id to name it in a list; opens nothing
 * @param userId of the user
 * @param createdAt of the login
 * @param lastSeenAt of the last request, to the minute
 * @param expiresAt when it ends unless there is another request
 * @param userAgent what the browser calls itself, cut to 300 characters; may be empty
 * @param address from where the login came; may be empty
 */
public record Session(
        String id,
        String userId,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        String userAgent,
        String address) {

    private static final int LONGEST_USER_AGENT = 300;

    /** Cuts what comes from outside. */
    public Session {
        userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
    }
}
