package dev.carport.apps.autoscout24.sandbox.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reading and writing JSON the way the platform does: decimals exact, nothing after the document. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The document in {@code text}, or null when it is no JSON at all (an empty text included). */
    public static @Nullable JsonNode parse(String text) {
        try {
            var node = MAPPER.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    /** Compact JSON, UTF-8. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A new empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A new empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode resource(String name) {
        try (var stream = Json.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the package: " + name);
            }
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
