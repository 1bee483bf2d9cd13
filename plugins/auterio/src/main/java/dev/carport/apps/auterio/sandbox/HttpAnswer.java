package dev.carport.apps.auterio.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer ready to be sent. */
@SuppressWarnings("ArrayRecordComponent") // answers are sent, never compared
record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static HttpAnswer json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", JSON.writeValueAsString(body));
    }

    /** The envelope of errors; assumed, the document has only the sentences. */
    static HttpAnswer error(int status, String sentence) {
        return json(status, JSON.createObjectNode().put("success", false).put("error", sentence));
    }

    static HttpAnswer of(int status, String mediaType, String text) {
        return new HttpAnswer(status, Map.of("Content-Type", mediaType), text.getBytes(StandardCharsets.UTF_8));
    }
}
