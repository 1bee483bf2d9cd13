package dev.carport.apps.autoscout24.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP answer that is ready to be sent.
 *
 * @param errors message codes or OAuth errors in it, for the request log
 */
record Reply(int status, Map<String, String> headers, byte[] body, List<String> errors) {

    static Reply of(int status, String contentType, byte[] body) {
        return new Reply(status, Map.of("Content-Type", contentType), body, List.of());
    }

    static Reply json(int status, byte[] body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static Reply redirect(String location) {
        return text(303, "").with("Location", location);
    }

    Reply with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, errors);
    }

    Reply withErrors(List<String> codes) {
        return new Reply(status, headers, body, codes);
    }
}
