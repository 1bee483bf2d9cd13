package dev.carport.apps.auterio.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The simulator's own addresses below {@code /_sandbox/}: {@code state}, {@code requests}, {@code faults}, {@code keys}. Changes need a
 * JSON content type or the method DELETE, so that no foreign web page can cause them in a browser.
 */
final class ControlEndpoint {
    static final String PATH = "/_sandbox/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Stock stock;
    private final IngestEndpoint ingest;
    private final Faults faults;
    private final RequestLog log;

    ControlEndpoint(Stock stock, IngestEndpoint ingest, Faults faults, RequestLog log) {
        this.stock = stock;
        this.ingest = ingest;
        this.faults = faults;
        this.log = log;
    }

    HttpAnswer answer(String method, String path, String mediaType, byte[] body) {
        try {
            return switch (method + " " + path) {
                case "GET " + PATH + "state" ->
                    HttpAnswer.json(200, stock.state().put("faults", faults.size()));
                case "GET " + PATH + "requests" -> {
                    ObjectNode lines = JSON.createObjectNode();
                    log.lines().forEach(lines.withArray("requests")::add);
                    yield HttpAnswer.json(200, lines);
                }
                case "DELETE " + PATH + "requests" -> {
                    log.clear();
                    yield done();
                }
                case "DELETE " + PATH + "faults" -> {
                    faults.clear();
                    yield done();
                }
                case "POST " + PATH + "faults" -> {
                    faults.add(fault(read(mediaType, body)));
                    yield done();
                }
                case "POST " + PATH + "keys" -> {
                    JsonNode key = read(mediaType, body);
                    ingest.put(new TrainingKey(
                            key.path("key").asString(),
                            key.path("source").asString("Training"),
                            key.path("active").asBoolean(true)));
                    yield done();
                }
                default -> HttpAnswer.error(404, "See /_sandbox/state, requests, faults and keys");
            };
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return HttpAnswer.error(400, String.valueOf(unreadable.getMessage()));
        }
    }

    private static JsonNode read(String mediaType, byte[] body) {
        if (!mediaType.equals("application/json")) {
            throw new IllegalArgumentException("Content-Type has to be application/json");
        }
        return JSON.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static Fault fault(JsonNode wanted) {
        int status = wanted.path("status").asInt(503);
        Fault fault = switch (wanted.path("effect").asString("status")) {
            case "status" ->
                wanted.has("retryAfterSeconds")
                        ? Fault.status(
                                status,
                                Duration.ofSeconds(
                                        wanted.path("retryAfterSeconds").asLong()))
                        : Fault.status(status);
            case "html" -> Fault.html(status);
            case "json" -> Fault.json(status, wanted.path("body").toString());
            case "close" -> Fault.close();
            case "delay" ->
                Fault.delay(Duration.ofMillis(wanted.path("milliseconds").asLong(1000)));
            default -> throw new IllegalArgumentException("effect: status, html, json, close or delay");
        };
        fault = fault.skipping(wanted.path("skip").asInt(0))
                .times(wanted.path("times").asInt(1));
        return wanted.path("moment").asString("before").equals("after") ? fault.afterCommitting() : fault;
    }

    private static HttpAnswer done() {
        return HttpAnswer.json(200, JSON.createObjectNode().put("done", true));
    }
}
