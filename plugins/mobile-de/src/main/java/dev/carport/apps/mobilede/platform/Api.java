package dev.carport.apps.mobilede.platform;

import dev.carport.api.app.Connection;
import dev.carport.api.finding.Actor;
import dev.carport.api.http.Body;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.http.Reply;
import dev.carport.api.http.Request;
import dev.carport.api.platform.CheckResult.Code;
import dev.carport.api.platform.NotDone;
import dev.carport.api.platform.Outcome;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends requests and judges their answers. Thread-safe. */
final class Api {
    /** Media type of requests and answers. */
    static final String MEDIA_TYPE = "application/vnd.de.mobile.api+json";

    private static final int MOST_WORDS = 400;

    private final Connection connection;
    private final Errors errors;

    Api(Connection connection, Errors errors) {
        this.connection = connection;
        this.errors = errors;
    }

    /** A path below {@code /seller-api}; every segment is encoded. */
    static String path(String... segments) {
        StringBuilder path = new StringBuilder("/seller-api");
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return path.toString();
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The access data that applies now. */
    AccessData access() {
        return AccessData.of(connection)
                .orElseThrow(() -> new NotDone(
                        Outcome.accountBlocked("User and password of the interface are not set", Actor.ADMIN),
                        Code.WRONG_CLIENT));
    }

    /**
     * Sends a request that may be repeated without harm.
     *
     * @return an answer of 200 to 299
     * @throws Gone for 404
     * @throws NotDone otherwise
     */
    Reply send(String method, String path, @Nullable Body body, AccessData access) {
        Reply reply;
        try {
            reply = exchange(method, path, body, access, Map.of());
        } catch (NoAnswerException noAnswer) {
            throw new NotDone(Outcome.retry("No answer to " + method + ": " + noAnswer.getMessage()));
        }
        if (reply.ok()) {
            if (isPage(reply)) {
                throw new NotDone(Outcome.retry("A page instead of an answer to " + method));
            }
            return reply;
        }
        throw failure(method, reply, access);
    }

    /** As {@link #send}, for an answer that has to be a JSON object. */
    JsonNode read(String path, AccessData access) {
        JsonNode object = Json.object(send("GET", path, null, access).bytes());
        if (object == null) {
            throw new NotDone(Outcome.retry("The answer is no JSON"));
        }
        return object;
    }

    /** A list of the reference data service, which needs no sign-in; labels are German. */
    JsonNode referenceData(String path) {
        Request request = Request.get(URI.create(connection.baseUrl() + path))
                .with("Accept", MEDIA_TYPE)
                .with("Accept-Language", "de");
        Reply reply = connection.http().send(request);
        if (reply.status() == 404) {
            throw new Gone(path);
        }
        JsonNode object = reply.ok() ? Json.object(reply.bytes()) : null;
        if (object == null) {
            throw new IllegalStateException("The reference data service answered " + reply.status() + " to " + path);
        }
        return object;
    }

    /**
     * Sends one request, whatever the answer.
     *
     * @throws NoAnswerException when the answer is lost
     * @throws NotDone when the request was not sent
     */
    Reply exchange(
            String method, String path, @Nullable Body body, AccessData access, Map<String, String> moreHeaders) {
        Request request = new Request(
                        method, URI.create(connection.baseUrl() + path), Map.of("Accept", MEDIA_TYPE), body, false)
                .with("Authorization", access.header());
        for (Map.Entry<String, String> header : moreHeaders.entrySet()) {
            request = request.with(header.getKey(), header.getValue());
        }
        try {
            return connection.http().send(request);
        } catch (NotSentException notSent) {
            throw new NotDone(Outcome.retry("Not sent: " + notSent.getMessage()));
        }
    }

    /** What an answer that is no success means. */
    RuntimeException failure(String method, Reply reply, AccessData access) {
        return switch (reply.status()) {
            case 401 ->
                new NotDone(
                        Outcome.accountBlocked("The platform does not take " + access, access.owner()),
                        access.own() ? Code.WRONG_CREDENTIALS : Code.WRONG_CLIENT);
            case 403 ->
                new NotDone(
                        Outcome.accountBlocked(words(reply, "A right is missing"), Actor.DEALER), Code.MISSING_RIGHT);
            case 404 -> new Gone(method + " 404");
            case 429 -> new NotDone(later(reply, "Too many requests"));
            default ->
                reply.status() >= 500 || isPage(reply) || reply.status() < 400
                        ? new NotDone(later(reply, words(reply, "The platform failed: " + reply.status())))
                        : new NotDone(Outcome.refused(errors.findings(reply)), Code.PLATFORM_DOWN);
        };
    }

    Outcome later(Reply reply, String reason) {
        return Outcome.retryAfter(reply.retryAfter(connection.clock().instant()).orElse(null), reason);
    }

    /** True for the page of a proxy or of a maintenance. */
    static boolean isPage(Reply reply) {
        return reply.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html")
                || reply.text().stripLeading().startsWith("<");
    }

    /** The beginning of an answer for support. */
    static String words(Reply reply, String otherwise) {
        String text = reply.text().strip();
        if (text.isEmpty() || isPage(reply)) {
            return otherwise;
        }
        return text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS);
    }
}
