package dev.carport.engine.users;

import java.time.Duration;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param longest at all, however often it is used
 */
public record SessionLimits(Duration idle, Duration longest) {

    /** Twelve hours without a request, thirty days at all. */
    public static SessionLimits standard() {
        return new SessionLimits(Duration.ofHours(12), Duration.ofDays(30));
    }
}
