package dev.carport.apps.auterio.sandbox;

import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one address of the platform. In this order: method, header, key, body, number of vehicles, each vehicle. The order and the
 * statuses are assumed; the sentences are the document's.
 */
final class IngestEndpoint {
    static final String PATH = "/api/vehicles/ingest";
    static final int MOST_VEHICLES = 1000;

    private static final String INVALID = "Invalid payload or no valid vehicles";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, TrainingKey> keys = new ConcurrentHashMap<>();
    private final Map<String, String> refusedVins = new ConcurrentHashMap<>();
    private final Stock stock;
    private final VehicleRules rules;
    private final boolean naming;

    /** {@code naming} tells which vehicles were skipped and why, as the document's prose promises and its sample does not show. */
    IngestEndpoint(Iterable<TrainingKey> keys, Stock stock, VehicleRules rules, boolean naming) {
        keys.forEach(key -> this.keys.put(key.key(), key));
        this.stock = stock;
        this.rules = rules;
        this.naming = naming;
    }

    void put(TrainingKey key) {
        keys.put(key.key(), key);
    }

    List<TrainingKey> keys() {
        return List.copyOf(keys.values());
    }

    /** From now on a vehicle with this VIN is skipped, as by a rule that is in no document. */
    void refuse(String vin, String words) {
        refusedVins.put(vin, words);
    }

    void allow(String vin) {
        refusedVins.remove(vin);
    }

    /** Number of vehicles in a body, for the log; 0 when it cannot be read. */
    static int count(byte[] body) {
        JsonNode read = read(body);
        return read == null ? 0 : read.path("vehicles").size();
    }

    HttpAnswer answer(HttpCall call, Notes notes) {
        if (!call.method().equals("POST")) {
            return error(405, "Method not allowed").with("Allow", "POST");
        }
        String authorization = call.header("Authorization").orElse("");
        if (!authorization.matches("Bearer \\S+")) {
            return error(401, "Missing or invalid Authorization header");
        }
        Optional<TrainingKey> key = Optional.ofNullable(keys.get(authorization.substring("Bearer ".length())));
        if (key.isEmpty() || !key.get().active()) {
            return error(403, "API key is invalid or inactive");
        }
        notes.put("source", key.get().source());
        JsonNode read = call.mediaType().equals("application/json") ? read(call.body()) : null;
        JsonNode vehicles = read == null ? JSON.missingNode() : read.path("vehicles");
        if (!vehicles.isArray() || vehicles.isEmpty() || vehicles.size() > MOST_VEHICLES) {
            return error(400, INVALID);
        }
        return ingest(key.get().source(), vehicles);
    }

    /** The envelope of errors; assumed, the document has only the sentences. */
    static HttpAnswer error(int status, String sentence) {
        return HttpAnswer.json(
                status, JSON.createObjectNode().put("success", false).put("error", sentence));
    }

    private static @Nullable JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    private HttpAnswer ingest(String source, JsonNode vehicles) {
        List<JsonNode> valid = new ArrayList<>();
        ArrayNode errors = JSON.createArrayNode();
        for (int i = 0; i < vehicles.size(); i++) {
            JsonNode vehicle = vehicles.get(i);
            String fault = rules.fault(vehicle);
            JsonNode vin = vehicle.path("vin");
            if (fault == null) {
                fault = refusedVins.get(vin.stringValue());
            }
            if (fault == null) {
                valid.add(vehicle);
            } else {
                errors.addObject()
                        .put("index", i)
                        .put("vin", vin.isString() ? vin.stringValue() : null)
                        .put("message", fault);
            }
        }
        ObjectNode body = JSON.createObjectNode();
        if (valid.isEmpty()) {
            body.put("success", false).put("error", INVALID);
        } else {
            stock.upsert(source, valid);
            body.put("success", true)
                    .put("imported", valid.size())
                    .put("skipped", errors.size())
                    .put("source", source);
        }
        if (naming && !errors.isEmpty()) {
            body.set("errors", errors);
        }
        return HttpAnswer.json(valid.isEmpty() ? 400 : 200, body);
    }
}
