package dev.carport.apps.autoscout24.platform;

import dev.carport.api.json.Content;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tokens of an account. Kept as one value, so that no crash can leave a new access token beside an old refresh token.
 *
 * @param access for an hour
 * @param refresh works once, for 14 days
 * @param expiresAt end of the access token
 */
record TokenPair(String access, String refresh, Instant expiresAt) {
    String json() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("access", access);
        values.put("refresh", refresh);
        values.put("expiresAt", expiresAt.toEpochMilli());
        return Content.of(values).json();
    }

    /** Null when the text is not of this kind. */
    static @Nullable TokenPair of(String json) {
        JsonNode node = Json.read(json);
        String access = Json.text(node, "access");
        String refresh = Json.text(node, "refresh");
        return access == null || refresh == null
                ? null
                : new TokenPair(
                        access,
                        refresh,
                        Instant.ofEpochMilli(node.path("expiresAt").asLong(0)));
    }

    /** Never the tokens: records end up in logs. */
    @Override
    public String toString() {
        return "TokenPair[until " + expiresAt + "]";
    }
}
