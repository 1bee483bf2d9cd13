package dev.carport.engine.http;

import dev.carport.api.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the header {@code Retry-After} (RFC 9110, 10.2.3) of an answer that asks for quiet. */
final class RetryAfter {
    private RetryAfter() {}

    /** The wait asked for; empty when the answer asks for none, or not clearly. */
    static Optional<Duration> of(Reply reply, Instant now) {
        if (reply.status() != 429 && reply.status() != 503) {
            return Optional.empty();
        }
        return reply.header("retry-after").map(String::strip).flatMap(text -> parse(text, now));
    }

    private static Optional<Duration> parse(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeParseException unclear) {
            return Optional.empty();
        }
    }
}
