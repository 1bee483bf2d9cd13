package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Requests with the dealer's key. Documented is the header; what the statuses mean is assumed. Thread-safe. */
final class Api {
    /** Setting with the dealer's key. */
    static final String KEY = "apiKey";

    private static final int MOST_WORDS = 500;

    private final Connection connection;

    Api(Connection connection) {
        this.connection = connection;
    }

    /** The dealer's key as entered now. */
    Optional<String> key() {
        return connection.setting(KEY).map(String::strip).filter(key -> !key.isEmpty());
    }

    /** The address below the platform's base. */
    URI address(String path) {
        return URI.create(connection.baseUrl() + path);
    }

    Said get(URI address) {
        return send(Request.get(address));
    }

    Said post(String path, Body body) {
        return send(Request.post(address(path), body));
    }

    Said patch(String path, Body body) {
        return send(Request.patch(address(path), body));
    }

    /** Sends; a lost connection is an answer, too. */
    private Said send(Request request) {
        try {
            return exchange(request);
        } catch (NotSentException notSent) {
            return new Said.NotNow(null, false, "Not sent: " + notSent.getMessage());
        } catch (NoAnswerException noAnswer) {
            return new Said.NotNow(null, true, "No answer: " + noAnswer.getMessage());
        }
    }

    /**
     * Sends something that must not be repeated blindly.
     *
     * @throws dev.carport.api.http.TransportException when the connection is lost
     */
    Said postOnce(String path, Body body) {
        return exchange(Request.post(address(path), body));
    }

    private Said exchange(Request request) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return new Said.KeyRefused(401, "No key has been entered");
        }
        return read(connection
                .http()
                .send(request.with("Authorization", "Bearer " + key.get()).with("Accept", "application/json")));
    }

    private Said read(Reply reply) {
        int status = reply.status();
        JsonNode body = Json.object(reply.bytes());
        if (status == 429 || status == 503) {
            return later(reply, false, "Not now: status " + status);
        }
        if (status >= 500) {
            return later(reply, true, "gebraucht.de failed: status " + status);
        }
        if (body == null && isPage(reply)) {
            // a proxy, a maintenance page, or an address that is not of the interface: no word about an article
            return later(reply, reply.ok(), "No answer of the interface but a page with status " + status);
        }
        JsonNode content = body == null ? Json.MAPPER.missingNode() : body;
        if (reply.ok()) {
            return new Said.Done(content);
        }
        String words = words(reply, body);
        return status == 401 || status == 403
                ? new Said.KeyRefused(status, words)
                : new Said.Refused(status, content, words);
    }

    private Said later(Reply reply, boolean happened, String reason) {
        return new Said.NotNow(reply.retryAfter(connection.clock().instant()).orElse(null), happened, reason);
    }

    private static boolean isPage(Reply reply) {
        return reply.header("Content-Type").orElse("").startsWith("text/html");
    }

    private static String words(Reply reply, @Nullable JsonNode body) {
        String words = body != null && body.path("detail").isString()
                ? body.path("detail").stringValue()
                : reply.text().strip();
        String shortened = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        return "status " + reply.status() + (shortened.isEmpty() ? "" : ": " + shortened);
    }
}
