package dev.carport.apps.auterio.sandbox;

import dev.carport.sandbox.KeptFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the platform holds: per source, by VIN. With a directory it outlives a restart. Thread-safe. */
final class Stock {
    private static final String FILE = "vehicles.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, ObjectNode>> bySource = new LinkedHashMap<>();
    private final @Nullable KeptFiles files;
    private final boolean merging;

    /** {@code merging} keeps fields an update leaves out; the document leaves open whether it does. */
    Stock(@Nullable Path directory, boolean merging) {
        this.files = directory == null ? null : new KeptFiles(directory);
        this.merging = merging;
        if (files != null) {
            files.get(FILE)
                    .ifPresent(kept -> JSON.readTree(kept)
                            .forEachEntry((source, vehicles) -> vehicles.forEachEntry(
                                    (vin, vehicle) -> of(source).put(vin, (ObjectNode) vehicle))));
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

    /** Per source the number of vehicles, and how many have which status. */
    synchronized ObjectNode counts() {
        ObjectNode bySources = JSON.createObjectNode();
        bySource.forEach((source, vehicles) -> {
            ObjectNode counts = bySources.putObject(source).put("vehicles", vehicles.size());
            vehicles.values().forEach(vehicle -> {
                String status = vehicle.path("status").asString();
                counts.put(status, counts.path(status).asInt(0) + 1);
            });
        });
        return bySources;
    }

    private void write() {
        if (files != null) {
            files.put(FILE, JSON.writeValueAsBytes(bySource));
        }
    }
}
