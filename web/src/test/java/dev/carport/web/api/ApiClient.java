package dev.carport.web.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A program that uses the API with one key and reads English. */
final class ApiClient {

    private final String base;
    private final @Nullable String key;
    private final HttpClient http = HttpClient.newHttpClient();

    /** A program with this key, or without any. */
    ApiClient(String base, @Nullable String key) {
        this.base = base + "/api/v1";
        this.key = key;
    }

    /** What came back. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        String text() {
            return http.body();
        }

        JsonNode json() {
            return Json.tree(http.body());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The stable code of the problem. */
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("code").asString()
                    : "no problem but " + http.body();
        }

        /** Field and code of each finding. */
        List<String> findings() {
            return findingsOf(json());
        }

        static List<String> findingsOf(JsonNode node) {
            List<String> findings = new ArrayList<>();
            node.path("findings")
                    .forEach(finding -> findings.add(finding.path("field").asString() + " "
                            + finding.path("code").asString()));
            return findings;
        }
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer put(String path, String json) throws IOException, InterruptedException {
        return send("PUT", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    Answer post(String path) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Accept-Language", "en");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return new Answer(http.send(request.build(), BodyHandlers.ofString()));
    }

    /** A part of a path, encoded. */
    static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
