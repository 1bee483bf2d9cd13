package dev.carport.apps.autoscout24.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.http.Body;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.http.TransportException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The platform's OAuth addresses (section "Authentication"). Sends what it is told to, remembers nothing. */
final class TokenEndpoint {
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    private static final Duration USUAL_LIFE = Duration.ofHours(1);

    private final Connection connection;

    TokenEndpoint(Connection connection) {
        this.connection = connection;
    }

    /** What came of asking for tokens. */
    sealed interface Result {
        /** New tokens; the old refresh token is dead from now on. */
        record Issued(TokenPair pair) implements Result {}

        /** The code or refresh token is unknown, used or too old. */
        record Refused(String reason) implements Result {}

        /** Our client is refused, or not set up. */
        record ClientRefused(String reason) implements Result {}

        /** No proper answer; the token sent may or may not be used up. */
        record Unavailable(String reason, @Nullable Duration retryAfter) implements Result {}
    }

    /** The client id; null when the administrator has not set it. */
    @Nullable String clientId() {
        return connection.credential(CLIENT_ID).orElse(null);
    }

    Result exchange(String code, URI redirectUri) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirectUri.toString());
        return ask(form);
    }

    Result refresh(String refreshToken) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken);
        return ask(form);
    }

    private Result ask(Map<String, String> form) {
        String secret = connection.credential(CLIENT_SECRET).orElse(null);
        String id = clientId();
        if (id == null || secret == null) {
            return new Result.ClientRefused("Client id and secret of the platform are not set");
        }
        form.put("client_id", id);
        form.put("client_secret", secret);
        Reply reply;
        try {
            reply = connection
                    .http()
                    .send(Request.post(URI.create(connection.baseUrl() + "/auth/oauth/v2/token"), Body.form(form))
                            .with("Accept", "application/json")
                            .withSecrets());
        } catch (TransportException lost) {
            return new Result.Unavailable("No answer from the sign-in service: " + lost.getMessage(), null);
        }
        return read(reply);
    }

    private Result read(Reply reply) {
        JsonNode json = Json.read(reply.text());
        String error = Json.text(json, "error");
        if (error != null && reply.status() >= 400 && reply.status() < 500) {
            String reason = error + ": " + Json.text(json, "error_description");
            return switch (error) {
                case "invalid_grant", "invalid_request" -> new Result.Refused(reason);
                default -> new Result.ClientRefused(reason);
            };
        }
        String access = Json.text(json, "access_token");
        String refresh = Json.text(json, "refresh_token");
        if (!reply.ok() || access == null || refresh == null) {
            return new Result.Unavailable(
                    "The sign-in service answers with status " + reply.status(),
                    reply.retryAfter(connection.clock().instant()).orElse(null));
        }
        long seconds = json.path("expires_in").asLong(USUAL_LIFE.toSeconds());
        Instant end = connection.clock().instant().plusSeconds(seconds);
        return new Result.Issued(new TokenPair(access, refresh, end));
    }
}
