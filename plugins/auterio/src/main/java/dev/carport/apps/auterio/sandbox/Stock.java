package dev.carport.apps.auterio.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the platform holds: per source, by VIN. With a file it outlives a restart. Thread-safe. */
final class Stock {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, ObjectNode>> bySource = new LinkedHashMap<>();
    private final @Nullable Path file;
    private final boolean merging;

    /** {@code merging} keeps fields an update leaves out; the document leaves open whether it does. */
    Stock(@Nullable Path directory, boolean merging) {
        this.file = directory == null ? null : directory.resolve("vehicles.json");
        this.merging = merging;
        if (file != null && Files.exists(file)) {
            try {
                JSON.readTree(Files.readAllBytes(file))
                        .forEachEntry((source, vehicles) -> vehicles.forEachEntry(
                                (vin, vehicle) -> of(source).put(vin, (ObjectNode) vehicle)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private Map<String, ObjectNode> of(String source) {
        return bySource.computeIfAbsent(source, s -> new LinkedHashMap<>());
    }

    /** Creates or updates all; the later one of the same VIN wins. */
    synchronized void upsert(String source, List<JsonNode> vehicles) {
        for (JsonNode vehicle : vehicles) {
            String vin = vehicle.path("vin").stringValue();
            ObjectNode before = of(source).get(vin);
            ObjectNode kept = merging && before != null ? before.deepCopy() : JSON.createObjectNode();
            if (!vehicle.has("status") && !kept.has("status")) {
                kept.put("status", "disponible");
            }
            vehicle.forEachEntry(kept::set);
            of(source).put(vin, kept);
        }
        write();
    }

    synchronized List<JsonNode> all(String source) {
        return of(source).values().stream()
                .map(vehicle -> (JsonNode) vehicle.deepCopy())
                .toList();
    }

    synchronized ObjectNode state() {
        ObjectNode state = JSON.createObjectNode();
        bySource.forEach((source, vehicles) -> {
            ObjectNode counts = state.putObject(source).put("vehicles", vehicles.size());
            vehicles.values().forEach(vehicle -> {
                String status = vehicle.path("status").asString();
                counts.put(status, counts.path(status).asInt(0) + 1);
            });
        });
        return state;
    }

    private void write() {
        if (file == null) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path unfinished = file.resolveSibling("vehicles.json.new");
            Files.write(unfinished, JSON.writeValueAsBytes(bySource));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
