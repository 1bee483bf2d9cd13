package dev.carport.apps.mobilede.platform;

import dev.carport.api.json.Content;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading the platform's JSON tolerantly. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /** The object; null when the bytes are none, such as the page of a proxy. */
    static @Nullable JsonNode object(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node != null && node.isObject() ? node : null;
        } catch (JacksonException noJson) {
            return null;
        }
    }

    /** A member as text, numbers too; null when it is missing, null or blank. */
    static @Nullable String text(JsonNode object, String name) {
        JsonNode node = object.path(name);
        String text = node.isValueNode() && !node.isNull() ? node.asString("") : "";
        return text.isBlank() ? null : text;
    }

    /** What the platform holds, for the host to compare with what was sent. */
    static Content content(JsonNode node) {
        return Content.of(MAPPER.convertValue(node, Object.class));
    }
}
