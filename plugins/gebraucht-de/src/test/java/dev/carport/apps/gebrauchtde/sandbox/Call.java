package dev.carport.apps.gebrauchtde.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request of the interface with the key of Kassel, changed here and there. */
record Call(String method, String path, @Nullable String authorization, String mediaType, String body) {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Call of(String method, String path, String body) {
        return new Call(method, path, "Bearer " + TrainingKey.KASSEL.key(), "application/json", body);
    }

    static Call get(String path) {
        return of("GET", path, "");
    }

    static Call articles(String... articles) {
        return of("POST", "/api/v3/import/articles/", "{\"articles\":[" + String.join(",", articles) + "]}");
    }

    Call withAuthorization(@Nullable String header) {
        return new Call(method, path, header, mediaType, body);
    }

    Call withMediaType(String other) {
        return new Call(method, path, authorization, other, body);
    }

    /** An answer in short. */
    record Said(int status, JsonNode body) {}

    Said to(GebrauchtDeSandbox sandbox) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        sandbox.baseUrl().resolve("/").resolve(path))
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Said(response.statusCode(), JSON.readTree(response.body()));
    }

    /** The page at an address, or what a form of it leads to. */
    static String page(GebrauchtDeSandbox sandbox, String path, @Nullable String form)
            throws IOException, InterruptedException {
        URI address = sandbox.baseUrl().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept-Language", "de");
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
