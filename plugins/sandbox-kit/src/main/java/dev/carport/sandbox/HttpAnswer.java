package dev.carport.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer that is ready to be sent.
 *
 * @param errors the platform's error codes in it, for the request log
 */
@SuppressWarnings("ArrayRecordComponent") // answers are sent, never compared
public record HttpAnswer(int status, Map<String, String> headers, byte[] body, List<String> errors) {
    public HttpAnswer {
        headers = Map.copyOf(headers);
        errors = List.copyOf(errors);
    }

    /** An answer without a body. */
    public static HttpAnswer empty(int status) {
        return new HttpAnswer(status, Map.of(), new byte[0], List.of());
    }

    /** An answer with a body. */
    public static HttpAnswer of(int status, String contentType, byte[] body) {
        return new HttpAnswer(status, Map.of("Content-Type", contentType), body, List.of());
    }

    /** JSON. */
    public static HttpAnswer json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", JsonMapper.shared().writeValueAsBytes(body));
    }

    /** A short text. */
    public static HttpAnswer text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page. */
    public static HttpAnswer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one more header. */
    public HttpAnswer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, more, body, errors);
    }

    /** The same with error codes for the log. */
    public HttpAnswer withErrors(List<String> codes) {
        return new HttpAnswer(status, headers, body, codes);
    }
}
