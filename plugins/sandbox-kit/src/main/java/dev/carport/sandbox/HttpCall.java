package dev.carport.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it came in.
 *
 * @param path the raw path, still percent-encoded
 * @param query the raw query; null when there is none
 * @param headers all values by lower-case name
 * @param body all bytes; empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // calls are read, never compared
public record HttpCall(
        String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {
    /** All values of a header. */
    public List<String> headerValues(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** First value of a header that is not blank. */
    public Optional<String> header(String name) {
        return headerValues(name).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The media type of the body without its parameters, lower case; empty when the header is missing. */
    public String mediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * The body read as JSON in UTF-8, whatever the media type; a missing node when there is no body.
     *
     * @throws tools.jackson.core.JacksonException when it is none
     */
    public JsonNode json() {
        return JsonMapper.shared().readTree(new String(body, StandardCharsets.UTF_8));
    }

    /** The parameters of the query; of several with one name the first counts. */
    public Map<String, String> parameters() {
        return firsts(allParameters());
    }

    /** The parameters of the query with all their values in order. */
    public Map<String, List<String>> allParameters() {
        return parameters(query == null ? "" : query);
    }

    /** The fields of a form in the body, as a browser posts it; of several with one name the first counts. */
    public Map<String, String> form() {
        return firsts(allFields());
    }

    /** The fields of a form in the body with all their values in order. */
    public Map<String, List<String>> allFields() {
        return parameters(new String(body, StandardCharsets.UTF_8));
    }

    private static Map<String, String> firsts(Map<String, List<String>> all) {
        Map<String, String> firsts = new LinkedHashMap<>();
        all.forEach((name, values) -> firsts.put(name, values.getFirst()));
        return firsts;
    }

    private static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            if (!pair.isEmpty()) {
                parameters
                        .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    /** The segments of the path, decoded; the part before the first slash is left out. */
    public List<String> segments() {
        return List.of(path.replaceFirst("^/", "").split("/", -1)).stream()
                .map(segment -> decoded(segment.replace("+", "%2B")))
                .toList();
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
