package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.sandbox.KeptFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps tokens over a restart, or in memory. */
final class GrantFile {
    private static final String NAME = "tokens.json";

    private final KeptFiles files;

    GrantFile(@Nullable Path directory) {
        this.files = new KeptFiles(directory);
    }

    Kept read() {
        return files.get(NAME).map(GrantFile::kept).orElseGet(() -> new Kept(Map.of(), Map.of()));
    }

    private static Kept kept(byte[] file) {
        var root = Objects.requireNonNull(Json.parse(new String(file, StandardCharsets.UTF_8)), "unreadable: " + NAME);
        return new Kept(tokens(root.path("access")), tokens(root.path("refresh")));
    }

    void write(Kept kept) {
        var root = Json.object();
        root.set("access", json(kept.access()));
        root.set("refresh", json(kept.refresh()));
        files.put(NAME, Json.bytes(root));
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
