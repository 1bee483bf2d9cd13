package dev.carport.engine.http;

import dev.carport.api.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The wait of an answer that asks for quiet. */
final class RetryAfter {
    private RetryAfter() {}

    /** The wait asked for; empty when the answer asks for none, or not clearly. */
    static Optional<Duration> of(Reply reply, Instant now) {
        return reply.status() == 429 || reply.status() == 503 ? reply.retryAfter(now) : Optional.empty();
    }
}
