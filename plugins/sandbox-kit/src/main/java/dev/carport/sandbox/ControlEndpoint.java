package dev.carport.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The simulator's own endpoints, for tests and trainers that do not share its process:
 *
 * <ul>
 *   <li>{@code GET /_sandbox/state}: what the platform holds and has been asked
 *   <li>{@code GET /_sandbox/requests?after=7&path=regex}: the request log; {@code DELETE} forgets it
 *   <li>{@code GET /_sandbox/faults}: faults in place; {@code POST} adds one, {@code DELETE} takes all away, {@code DELETE
 *       /_sandbox/faults/3} one
 *   <li>what {@link TrainingServer.Simulated#control} adds
 * </ul>
 *
 * <p>Changes need a JSON content type or the method DELETE, so that no foreign web page can cause them in a browser.
 */
final class ControlEndpoint {
    static final String PATH = "/_sandbox/";
    private static final String FAULTS = PATH + "faults";
    /** Methods that a foreign page cannot use to change anything. */
    private static final Set<String> UNHARMED = Set.of("GET", "HEAD", "DELETE");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Supplier<Map<String, Object>> state;
    private final Faults faults;
    private final RequestLog log;
    private final TrainingServer.Simulated platform;

    ControlEndpoint(
            Supplier<Map<String, Object>> state, Faults faults, RequestLog log, TrainingServer.Simulated platform) {
        this.state = state;
        this.faults = faults;
        this.log = log;
        this.platform = platform;
    }

    HttpAnswer answer(HttpCall call) {
        if (!UNHARMED.contains(call.method()) && !call.mediaType().equals("application/json")) {
            return problem(415, "Content-Type has to be application/json");
        }
        try {
            return known(call);
        } catch (JacksonException unreadable) {
            return problem(400, "the body has to be JSON");
        } catch (IllegalArgumentException wrong) {
            return problem(400, String.valueOf(wrong.getMessage()));
        }
    }

    private HttpAnswer known(HttpCall call) {
        return switch (call.method() + " " + call.path()) {
            case "GET " + PATH + "state" -> HttpAnswer.json(200, state());
            case "GET " + PATH + "requests" -> requests(call);
            case "DELETE " + PATH + "requests" -> {
                log.clear();
                yield done();
            }
            case "GET " + FAULTS -> {
                ObjectNode body = JSON.createObjectNode();
                faults.all().forEach(fault -> body.withArray("faults").add(shown(fault)));
                yield HttpAnswer.json(200, body);
            }
            case "POST " + FAULTS -> HttpAnswer.json(201, shown(faults.add(FaultJson.rule(call.json(), platform))));
            case "DELETE " + FAULTS -> {
                faults.clear();
                yield done();
            }
            default ->
                call.method().equals("DELETE") && call.path().startsWith(FAULTS + "/")
                        ? removed(call.path().substring(FAULTS.length() + 1))
                        : platform.control(call)
                                .orElseGet(() ->
                                        problem(404, "See /_sandbox/state, /_sandbox/requests, /_sandbox/faults."));
        };
    }

    private ObjectNode state() {
        ObjectNode body = JSON.valueToTree(state.get());
        return body.put("requests", log.arrived())
                .put(
                        "faults",
                        faults.all().stream().filter(fault -> !fault.isUsedUp()).count());
    }

    private HttpAnswer requests(HttpCall call) {
        try {
            Map<String, String> parameters = call.parameters();
            long after = Long.parseLong(parameters.getOrDefault("after", "0"));
            Pattern path = Pattern.compile(parameters.getOrDefault("path", ".*"));
            ObjectNode body = JSON.createObjectNode().put("arrived", log.arrived());
            body.set(
                    "requests",
                    JSON.valueToTree(
                            log
                                    .matching(request -> request.number() > after
                                            && path.matcher(request.path()).matches())
                                    .stream()
                                    .map(ControlEndpoint::shown)
                                    .toList()));
            return HttpAnswer.json(200, body);
        } catch (NumberFormatException | PatternSyntaxException unreadable) {
            return problem(400, "after has to be a number, path a regular expression");
        }
    }

    private static ObjectNode shown(LoggedRequest request) {
        ObjectNode node = JSON.createObjectNode()
                .put("number", request.number())
                .put("at", request.at().toString())
                .put("method", request.method())
                .put("path", request.path())
                .put("query", request.query())
                .put("batch", request.batch())
                .put("bodyBytes", request.bodyBytes())
                .put("status", request.status())
                .put("finished", request.finished());
        node.set("notes", JSON.valueToTree(request.notes()));
        node.set("errors", JSON.valueToTree(request.errors()));
        node.set("faults", JSON.valueToTree(request.faults()));
        return node;
    }

    private static ObjectNode shown(Fault fault) {
        FaultRule rule = fault.rule();
        return JSON.createObjectNode()
                .put("id", fault.id())
                .put("effect", rule.effect().name())
                .put("method", rule.method())
                .put("path", rule.path() == null ? null : rule.path().pattern())
                .put("moment", rule.afterCommit() ? "after" : "before")
                .put("times", rule.times())
                .put("hits", fault.hits())
                .put("usedUp", fault.isUsedUp());
    }

    private HttpAnswer removed(String id) {
        return faults.all().stream()
                .filter(fault -> fault.id().equals(id))
                .findAny()
                .map(fault -> {
                    faults.remove(fault);
                    return done();
                })
                .orElseGet(() -> problem(404, "no fault " + id));
    }

    private static HttpAnswer done() {
        return HttpAnswer.json(200, JSON.createObjectNode().put("done", true));
    }

    private static HttpAnswer problem(int status, String words) {
        return HttpAnswer.json(status, JSON.createObjectNode().put("problem", words));
    }
}
