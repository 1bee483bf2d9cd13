package dev.carport.apps.autoscout24.platform;

import dev.carport.api.json.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reading the platform's JSON tolerantly: unknown fields do not matter, and neither does the case of a name. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** The document; null when the bytes are no JSON. */
    static @Nullable JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node == null || node.isMissingNode() ? null : node;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** The document; a missing node when the text is no JSON. */
    static JsonNode read(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** A member whatever the case of its name: the documented samples spell the same key in two ways. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode exact = object.path(name);
        if (!exact.isMissingNode()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return MissingNode.getInstance();
    }

    /** A member as text, numbers too; null when it is missing, null or empty. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode node = member(object, name);
        String text = node.isString()
                ? node.stringValue()
                : node.isNumber() ? node.numberValue().toString() : "";
        return text == null || text.isBlank() ? null : text;
    }

    /** What the platform holds, for the host to compare with what was sent. */
    static Content content(JsonNode node) {
        return Content.of(MAPPER.convertValue(node, Object.class));
    }
}
