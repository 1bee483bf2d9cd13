package dev.carport.api.http;

import java.nio.charset.StandardCharsets;
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
}
