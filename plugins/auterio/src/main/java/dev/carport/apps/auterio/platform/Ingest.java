package dev.carport.apps.auterio.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.apps.auterio.platform.Answer.Complaint;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The one address of the platform. Looks at the status first, then at {@code success}, then at {@code skipped}: statuses and the shape
 * of errors are assumed, as the document gives none.
 */
final class Ingest {
    /** Setting with the dealer's key. */
    static final String KEY = "apiKey";

    private static final String PATH = "/api/vehicles/ingest";
    private static final int MOST_WORDS = 500;

    private final Connection connection;
    private final AcceptedKey accepted;

    Ingest(Connection connection, AcceptedKey accepted) {
        this.connection = connection;
        this.accepted = accepted;
    }

    /** The dealer's key as entered now. */
    Optional<String> key() {
        return connection.setting(KEY).map(String::strip).filter(key -> !key.isEmpty());
    }

    /** Sends vehicles; an empty list asks whether the key is good and changes nothing. */
    Answer send(List<Entry> entries) {
        Optional<String> key = key();
        if (key.isEmpty()) {
            return new Answer.KeyRefused("No key has been entered");
        }
        Map<String, ?> body =
                Map.of("vehicles", entries.stream().map(Entry::fields).toList());
        Request request = Request.post(URI.create(connection.baseUrl() + PATH), Body.json(body))
                .with("Authorization", "Bearer " + key.get())
                .with("Accept", "application/json");
        Answer answer;
        try {
            answer = read(connection.http().send(request));
        } catch (NotSentException notSent) {
            return new Answer.NotNow(null, false, "Not sent: " + notSent.getMessage());
        } catch (NoAnswerException noAnswer) {
            return new Answer.NotNow(null, true, "No answer: " + noAnswer.getMessage());
        }
        if (answer instanceof Answer.Taken || answer instanceof Answer.NoneTaken) {
            accepted.remember(key.get());
        }
        return answer;
    }

    private Answer read(Reply reply) {
        JsonNode body = Json.object(reply.bytes());
        int status = reply.status();
        if (status == 429) {
            return later(reply, false, "Too many requests");
        }
        if (status >= 500) {
            return later(reply, status != 503, "Auterio failed: status " + status);
        }
        if (status == 413) {
            return new Answer.TooLarge();
        }
        if (body == null && (reply.ok() || isPage(reply))) {
            // a proxy or a maintenance page; after a success status the vehicles may be stored
            return later(reply, reply.ok(), "No answer of the interface but status " + status + ", " + type(reply));
        }
        if (status == 401 || status == 403) {
            return new Answer.KeyRefused(words(reply, body));
        }
        if (reply.ok() && body != null) {
            return body.path("success").asBoolean(true)
                    ? new Answer.Taken(body.path("skipped").asInt(0), complaints(body))
                    : new Answer.NoneTaken(complaints(body), words(reply, body));
        }
        if (status == 400 || status == 422) {
            return new Answer.NoneTaken(body == null ? List.of() : complaints(body), words(reply, body));
        }
        return later(reply, false, "Unexpected status " + status + ": " + words(reply, body));
    }

    private Answer later(Reply reply, boolean happened, String reason) {
        return new Answer.NotNow(reply.retryAfter(connection.clock().instant()).orElse(null), happened, reason);
    }

    private static boolean isPage(Reply reply) {
        return type(reply).startsWith("text/html");
    }

    private static String type(Reply reply) {
        return reply.header("Content-Type").orElse("no type");
    }

    private static List<Complaint> complaints(JsonNode body) {
        List<Complaint> complaints = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            if (error.isString()) {
                complaints.add(new Complaint(null, null, error.stringValue()));
            } else if (error.isObject()) {
                JsonNode index = error.path("index");
                JsonNode vin = error.path("vin");
                complaints.add(new Complaint(
                        index.isIntegralNumber() ? index.intValue() : null,
                        vin.isString() && !vin.stringValue().isBlank() ? vin.stringValue() : null,
                        said(error)));
            }
        }
        return complaints;
    }

    private static String said(JsonNode error) {
        for (String name : List.of("message", "error", "reason")) {
            if (error.path(name).isString()) {
                return error.path(name).stringValue();
            }
        }
        return error.toString();
    }

    private static String words(Reply reply, @Nullable JsonNode body) {
        String words = body != null && body.path("error").isString()
                ? body.path("error").stringValue()
                : reply.text().strip();
        String shortened = words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
        return "status " + reply.status() + (shortened.isEmpty() ? "" : ": " + shortened);
    }
}
