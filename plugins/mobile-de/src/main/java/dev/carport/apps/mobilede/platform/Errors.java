package dev.carport.apps.mobilede.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.Severity;
import dev.carport.api.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the platform's errors and warnings into findings at our fields. A known key has its own text under {@code
 * finding.mobile.<key>}; any other gets a general one. The platform's own words are kept as detail. Argument 1 of every text is the
 * value the platform refused, empty where it names none.
 */
public final class Errors {
    /** Stem of the finding codes. */
    public static final String PREFIX = "mobile.";
    /** For a key nobody has seen. Argument 2: the key. */
    public static final String UNKNOWN = PREFIX + "unknown";

    private final ErrorFields fields;

    Errors(ErrorFields fields) {
        this.fields = fields;
    }

    /** All keys with texts of their own; spaces of the source are hyphens. */
    public static Set<String> known() {
        return ErrorFields.KNOWN.keySet();
    }

    /** The errors of a refusal, at least one. */
    List<Finding> findings(Reply reply) {
        JsonNode body = Json.object(reply.bytes());
        List<Finding> findings = body == null ? List.of() : findings(body.path("errors"), Severity.ERROR);
        if (!findings.isEmpty()) {
            return findings;
        }
        String key = "HTTP " + reply.status();
        String words = problem(body);
        return List.of(Finding.error("", UNKNOWN, "", key).withDetail(words == null ? Api.words(reply, key) : words));
    }

    /** The warnings of a success, which is no failure. */
    List<Finding> warnings(Reply reply) {
        JsonNode body = Json.object(reply.bytes());
        return body == null ? List.of() : findings(body.path("warnings"), Severity.WARNING);
    }

    private List<Finding> findings(JsonNode entries, Severity severity) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode entry : entries) {
            findings.add(finding(entry, severity));
        }
        return findings;
    }

    private Finding finding(JsonNode entry, Severity severity) {
        String key = entry.path("key").asString("");
        String path = argument(entry, "path");
        String value = argument(entry, "value");
        String rejected = value == null ? argument(entry, "rejectedValue") : value;
        String code = key.strip().replace(' ', '-');
        boolean known = ErrorFields.KNOWN.containsKey(code);
        String shown = rejected == null ? "" : rejected;
        return new Finding(
                severity,
                fields.of(code, path),
                known ? PREFIX + code : UNKNOWN,
                known ? List.of(shown) : List.of(shown, key),
                words(key, path, rejected, Json.text(entry, "message")));
    }

    private static @Nullable String argument(JsonNode entry, String name) {
        for (JsonNode argument : entry.path("args")) {
            if (name.equals(argument.path("key").asString(""))) {
                return Json.text(argument, "value");
            }
        }
        return null;
    }

    private static String words(String key, @Nullable String path, @Nullable String value, @Nullable String message) {
        StringBuilder words = new StringBuilder(key);
        if (path != null) {
            words.append(" at ").append(path);
        }
        if (value != null) {
            words.append(": ").append(value);
        }
        if (message != null) {
            words.append(" (").append(message).append(')');
        }
        return words.toString();
    }

    /** Some services of the platform answer with a problem object instead. */
    private static @Nullable String problem(@Nullable JsonNode body) {
        if (body == null || Json.text(body, "title") == null) {
            return null;
        }
        String detail = Json.text(body, "detail");
        return Json.text(body, "title") + (detail == null ? "" : ": " + detail);
    }
}
