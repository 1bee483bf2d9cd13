package dev.carport.api.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request. Immutable; the {@code with...} methods give changed copies.
 *
 * @param method HTTP method in capitals
 * @param uri absolute address; its host must be one the app has declared, or the environment's
 * @param headers header name to value, in order; values of {@code Authorization} and {@code Cookie} never reach a log or the history
 * @param body what is sent; null for none
 * @param secretAnswer true when the answer's body holds secrets (a token endpoint): neither body is then recorded
 */
public record Request(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable Body body,
        boolean secretAnswer) {
    public Request {
        Objects.requireNonNull(method);
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("A request needs an absolute address: " + uri);
        }
        headers = Map.copyOf(headers);
    }

    /** A GET. */
    public static Request get(URI uri) {
        return new Request("GET", uri, Map.of(), null, false);
    }

    /** A POST; the body may be null. */
    public static Request post(URI uri, @Nullable Body body) {
        return new Request("POST", uri, Map.of(), body, false);
    }

    /** A PUT. */
    public static Request put(URI uri, @Nullable Body body) {
        return new Request("PUT", uri, Map.of(), body, false);
    }

    /** A PATCH. */
    public static Request patch(URI uri, @Nullable Body body) {
        return new Request("PATCH", uri, Map.of(), body, false);
    }

    /** A DELETE. */
    public static Request delete(URI uri) {
        return new Request("DELETE", uri, Map.of(), null, false);
    }

    /** A copy with this header set. */
    public Request with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, uri, more, body, secretAnswer);
    }

    /** A copy whose bodies are kept out of logs and history in both directions. */
    public Request withSecrets() {
        return new Request(method, uri, headers, body, true);
    }
}
