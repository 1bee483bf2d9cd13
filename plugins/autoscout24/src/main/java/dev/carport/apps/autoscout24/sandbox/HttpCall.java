package dev.carport.apps.autoscout24.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param path the raw path, still percent-encoded
 * @param query the raw query; null when there is none
 * @param headers all values by lower-case name
 * @param body all bytes; empty when there are none
 */
record HttpCall(String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    List<String> headerValues(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    Optional<String> header(String name) {
        return headerValues(name).stream().findFirst().map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * The parameters of the query.
     *
     * @throws IllegalArgumentException when an encoding is broken
     */
    Map<String, List<String>> queryParameters() {
        return query == null ? Map.of() : parameters(query);
    }

    /** The parameters of a form body, read the same way. */
    Map<String, List<String>> formParameters() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    /** The media type of the body without its parameters, lower case; empty when the header is missing. */
    String mediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Map<String, List<String>> parameters(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var pair : encoded.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            var parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
