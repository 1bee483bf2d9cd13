package dev.carport.api.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A whole answer.
 *
 * @param status HTTP status
 * @param headers lower-case name to values
 * @param bytes the body; empty, never null. Not copied.
 */
@SuppressWarnings("ArrayRecordComponent") // answers are read, never compared
public record Reply(int status, Map<String, List<String>> headers, byte[] bytes) {
    /** True for 200 to 299. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** First value of a header, whatever its case. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getFirst());
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The wait the header {@code Retry-After} asks for (RFC 9110, 10.2.3), in seconds or until a date.
     *
     * @return never negative; empty when there is none that can be read
     */
    public Optional<Duration> retryAfter(Instant now) {
        return header("Retry-After").map(String::strip).flatMap(value -> wait(value, now));
    }

    private static Optional<Duration> wait(String value, Instant now) {
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
