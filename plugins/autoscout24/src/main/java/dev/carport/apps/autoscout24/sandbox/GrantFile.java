package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps tokens over a restart; keeps nothing when the platform lives in memory. */
final class GrantFile {
    private final @Nullable Path file;

    GrantFile(@Nullable Path directory) {
        this.file = directory == null ? null : directory.resolve("tokens.json");
    }

    Kept read() {
        if (file == null || !Files.exists(file)) {
            return new Kept(Map.of(), Map.of());
        }
        try {
            var root = Objects.requireNonNull(Json.parse(Files.readString(file)), "unreadable: tokens.json");
            return new Kept(tokens(root.path("access")), tokens(root.path("refresh")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Kept kept) {
        if (file == null) {
            return;
        }
        var root = Json.object();
        root.set("access", json(kept.access()));
        root.set("refresh", json(kept.refresh()));
        AtomicFiles.write(file, Json.bytes(root));
    }

    private static Map<String, Grants.Token> tokens(JsonNode node) {
        var tokens = new HashMap<String, Grants.Token>();
        node.properties()
                .forEach(entry -> tokens.put(
                        entry.getKey(),
                        new Grants.Token(
                                entry.getValue().path("client").stringValue(),
                                entry.getValue().path("customerNumber").stringValue(),
                                Instant.parse(entry.getValue().path("expiresAt").stringValue()))));
        return tokens;
    }

    private static ObjectNode json(Map<String, Grants.Token> tokens) {
        var node = Json.object();
        tokens.forEach((value, token) -> node.putObject(value)
                .put("client", token.clientId())
                .put("customerNumber", token.customerNumber())
                .put("expiresAt", token.expiresAt().toString()));
        return node;
    }

    record Kept(Map<String, Grants.Token> access, Map<String, Grants.Token> refresh) {}
}
