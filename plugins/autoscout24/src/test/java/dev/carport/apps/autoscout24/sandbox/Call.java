package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A request in the making, with the headers a correct client sends unless a test takes one away. */
final class Call {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final String BOUNDARY = "----carport-test-boundary";

    private final URI base;
    private final String method;
    private final String path;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    Call(URI base, String method, String path) {
        this.base = base;
        this.method = method;
        this.path = path;
        header("X-AS24-Version", "1.1");
        header("Accept-Language", "en-GB");
        header("Accept", "application/json");
    }

    Call header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    Call without(String name) {
        headers.remove(name);
        return this;
    }

    Call token(String accessToken) {
        return header("Authorization", "Bearer " + accessToken);
    }

    Call json(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return header("Content-Type", "application/json");
    }

    Call bytes(byte[] content) {
        body = content;
        return this;
    }

    Call form(Map<String, String> fields) {
        body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        return header("Content-Type", "application/x-www-form-urlencoded");
    }

    /** File names and contents in turn. */
    Call files(Object... namesAndContents) {
        var multipart = new ByteArrayOutputStream();
        for (var i = 0; i < namesAndContents.length; i += 2) {
            var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + namesAndContents[i] + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            multipart.writeBytes(head.getBytes(StandardCharsets.UTF_8));
            multipart.writeBytes((byte[]) namesAndContents[i + 1]);
            multipart.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        multipart.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        body = multipart.toByteArray();
        return header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    Result send() {
        try {
            return trySend();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result trySend() throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        try {
            return new Result(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** An answer, read as what it claims to be. */
    record Result(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            var node = Json.parse(text());
            if (node == null) {
                throw new AssertionError("no JSON: " + text());
            }
            return node;
        }

        String objectId() {
            return json().path("_response").path("objectId").asString("");
        }

        List<Integer> codes() {
            return StreamSupport.stream(
                            json().path("_response").path("messages").spliterator(), false)
                    .map(message -> message.path("code").intValue())
                    .toList();
        }

        JsonNode data(String name) {
            return json().path("_data").path(name);
        }
    }
}
