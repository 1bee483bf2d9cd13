package dev.carport.apps.auterio.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as the document's curl line makes it, changed here and there. */
record Call(String path, String method, @Nullable String authorization, String mediaType, String body) {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** With the key of Kassel. */
    static Call of(String body) {
        return new Call("/api/vehicles/ingest", "POST", "Bearer " + TrainingKey.KASSEL.key(), "application/json", body);
    }

    /** One vehicle with this field changed; null takes it out. */
    static Call vehicle(String field, @Nullable Object value) {
        Map<String, Object> vehicle = new LinkedHashMap<>();
        vehicle.put("vin", "WVWZZZE1ZNP123456");
        vehicle.put("brand", "Volkswagen");
        vehicle.put("model", "Golf");
        if (value == null) {
            vehicle.remove(field);
        } else {
            vehicle.put(field, value);
        }
        return of(JSON.writeValueAsString(Map.of("vehicles", List.of(vehicle))));
    }

    Call withAuthorization(@Nullable String header) {
        return new Call(path, method, header, mediaType, body);
    }

    Call withMethod(String other) {
        return new Call(path, other, authorization, mediaType, body);
    }

    Call withMediaType(String other) {
        return new Call(path, method, authorization, other, body);
    }

    Call at(String other) {
        return new Call(other, method, authorization, mediaType, body);
    }

    /** An answer in short. */
    record Said(int status, JsonNode body) {}

    Said to(AuterioSandbox sandbox) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
                .header("Content-Type", mediaType)
                .method(method, BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Said(response.statusCode(), JSON.readTree(response.body()));
    }
}
