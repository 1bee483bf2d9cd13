package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The simulator's own endpoints, for tests and trainers that do not share its process:
 *
 * <ul>
 *   <li>{@code GET /_sandbox/state}: what the platform holds and has been asked
 *   <li>{@code GET /_sandbox/requests?after=7&path=regex}: the request log; {@code DELETE} forgets it
 *   <li>{@code GET /_sandbox/faults}: faults in place; {@code POST} adds one, {@code DELETE} takes all away, {@code DELETE
 *       /_sandbox/faults/3} one
 * </ul>
 *
 * <p>Changes need a JSON content type or the method DELETE, so that no foreign web page can cause them in a browser.
 */
final class ControlEndpoint {
    static final String PATH = "/_sandbox/";
    private static final String FAULTS = PATH + "faults";

    private final Platform platform;
    private final Faults faults;
    private final RequestLog log;

    ControlEndpoint(Platform platform, Faults faults, RequestLog log) {
        this.platform = platform;
        this.faults = faults;
        this.log = log;
    }

    Reply answer(HttpCall call) {
        var what = call.method() + " " + call.path();
        return switch (what) {
            case "GET " + PATH + "state" -> Reply.json(200, Json.bytes(state()));
            case "GET " + PATH + "requests" -> requests(call);
            case "DELETE " + PATH + "requests" -> {
                log.clear();
                yield done();
            }
            case "GET " + FAULTS -> listed();
            case "POST " + FAULTS -> added(call);
            case "DELETE " + FAULTS -> {
                faults.clear();
                yield done();
            }
            default ->
                call.method().equals("DELETE") && call.path().startsWith(FAULTS + "/")
                        ? removed(call.path().substring(FAULTS.length() + 1))
                        : problem(
                                404,
                                "There is nothing here. See /_sandbox/state, /_sandbox/requests, /_sandbox/faults.");
        };
    }

    private ObjectNode state() {
        var state = Json.object()
                .put("now", platform.clock().instant().toString())
                .put("vehicles", platform.listings().count())
                .put("requests", log.arrived())
                .put(
                        "faults",
                        faults.all().stream().filter(fault -> !fault.isUsedUp()).count())
                .put("accessTokens", platform.grants().goodAccessTokens())
                .put("refreshTokens", platform.grants().goodRefreshTokens());
        var dealers = state.putArray("dealers");
        for (var dealer : platform.dealers().all()) {
            var listings = platform.listings().of(dealer.customerNumber());
            dealers.addObject()
                    .put("customerNumber", dealer.customerNumber())
                    .put("companyName", dealer.companyName())
                    .put("vehicles", listings.size())
                    .put(
                            "published",
                            listings.stream()
                                    .filter(it -> it.publication("AS24").isPresent())
                                    .count())
                    .put(
                            "images",
                            listings.stream()
                                    .mapToLong(it -> it.images().size())
                                    .sum())
                    .put(
                            "bookings",
                            listings.stream().filter(it -> it.booking() != null).count())
                    .put(
                            "financingOffers",
                            listings.stream()
                                    .filter(it -> it.financing() != null)
                                    .count());
        }
        return state;
    }

    private Reply requests(HttpCall call) {
        try {
            var parameters = call.queryParameters();
            var after = Optional.ofNullable(parameters.get("after"))
                    .map(values -> Long.parseLong(values.getFirst()))
                    .orElse(0L);
            var path = Optional.ofNullable(parameters.get("path"))
                    .map(values -> Pattern.compile(values.getFirst()))
                    .orElse(null);
            var body = Json.object().put("arrived", log.arrived());
            var list = body.putArray("requests");
            log.matching(request -> request.number() > after
                            && (path == null || path.matcher(request.path()).matches()))
                    .forEach(request -> list.add(shown(request)));
            return Reply.json(200, Json.bytes(body));
        } catch (NumberFormatException | PatternSyntaxException e) {
            return problem(400, "after has to be a number, path a regular expression");
        }
    }

    private static ObjectNode shown(LoggedRequest request) {
        var node = Json.object()
                .put("number", request.number())
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("customerNumber", request.customerNumber())
                .put("vehicleId", request.vehicleId())
                .put("vehicleReference", request.vehicleReference())
                .put("bodyBytes", request.bodyBytes())
                .put("status", request.status())
                .put("finished", request.finished());
        request.errors().forEach(node.putArray("errors")::add);
        request.faults().forEach(node.putArray("faults")::add);
        return node;
    }

    private Reply listed() {
        var body = Json.object();
        var list = body.putArray("faults");
        faults.all().forEach(fault -> list.add(shown(fault)));
        return Reply.json(200, Json.bytes(body));
    }

    private Reply added(HttpCall call) {
        if (!call.mediaType().equals("application/json")) {
            return problem(415, "Content-Type has to be application/json");
        }
        JsonNode body = Json.parse(new String(call.body(), StandardCharsets.UTF_8));
        if (body == null || !body.isObject()) {
            return problem(400, "the body has to be a JSON object");
        }
        try {
            return Reply.json(201, Json.bytes(shown(faults.add(FaultJson.rule(body)))));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
    }

    private static ObjectNode shown(Fault fault) {
        var rule = fault.rule();
        return Json.object()
                .put("id", fault.id())
                .put("effect", rule.effect().name())
                .put("method", rule.method())
                .put("path", rule.path() == null ? null : rule.path().pattern())
                .put("moment", rule.afterCommit() ? "after" : "before")
                .put("times", rule.times())
                .put("hits", fault.hits())
                .put("usedUp", fault.isUsedUp());
    }

    private Reply removed(String id) {
        var fault = faults.all().stream().filter(it -> it.id().equals(id)).findAny();
        if (fault.isEmpty()) {
            return problem(404, "no fault " + id);
        }
        faults.remove(fault.get());
        return done();
    }

    private static Reply done() {
        return Reply.json(200, Json.bytes(Json.object().put("done", true)));
    }

    private static Reply problem(int status, String why) {
        return Reply.json(status, Json.bytes(Json.object().put("problem", why)));
    }
}
