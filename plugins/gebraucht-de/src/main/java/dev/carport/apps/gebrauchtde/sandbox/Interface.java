package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The six actions, and reading an article and an order. Addresses, statuses and words are assumed. Thread-safe. */
final class Interface {
    /** Path of the documented base address. */
    static final String ROOT = URI.create(Assumptions.BASE).getPath();

    /** The documented 2 MB. */
    static final int LARGEST_BODY = 2_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, TrainingKey> keys = new ConcurrentHashMap<>();
    private final AtomicLong imports = new AtomicLong();
    private final Market market;
    private final Options options;

    Interface(List<TrainingKey> keys, Market market, Options options) {
        keys.forEach(this::put);
        this.market = market;
        this.options = options;
    }

    void put(TrainingKey key) {
        keys.put(key.key(), key);
    }

    List<TrainingKey> keys() {
        return keys.values().stream()
                .sorted((one, other) -> one.dealer().compareTo(other.dealer()))
                .toList();
    }

    /** Number of articles in a body, for the log; 0 when it has none. */
    static int count(HttpCall call) {
        JsonNode body = call.method().equals("POST") ? read(call) : null;
        return body == null ? 0 : body.path(Assumptions.ARTICLES).size();
    }

    HttpAnswer answer(HttpCall call, Notes notes, URI base) {
        String authorization = call.header("Authorization").orElse("");
        if (!authorization.matches("Bearer \\S+")) {
            return detail(401, "Authentication credentials were not provided.");
        }
        TrainingKey key = keys.get(authorization.substring("Bearer ".length()));
        if (key == null || !key.active()) {
            return detail(401, "Invalid token.");
        }
        notes.put("dealer", key.dealer());
        if (!call.path().startsWith(ROOT + "/")) {
            return detail(404, "Not found.");
        }
        List<String> path = List.of(call.path().substring(ROOT.length() + 1).split("/", -1));
        if (!path.getLast().isEmpty()) {
            return detail(404, "Not found.");
        }
        return switch (path.getFirst() + " " + (path.size() - 1)) {
            case "import 2" -> path.get(1).equals("articles") ? imported(call, key) : detail(404, "Not found.");
            case "articles 2" -> article(call, key, path.get(1), base);
            case "orders 1" -> orders(call, key, base);
            case "orders 2" -> order(call, key, path.get(1));
            case "orders 3" -> answered(call, key, path.get(1), path.get(2));
            default -> detail(404, "Not found.");
        };
    }

    private HttpAnswer imported(HttpCall call, TrainingKey key) {
        if (!call.method().equals("POST")) {
            return detail(405, "Method not allowed.");
        }
        if (call.body().length > LARGEST_BODY) {
            return detail(413, "Request larger than 2 MB.");
        }
        JsonNode body = read(call);
        JsonNode articles = body == null ? JSON.missingNode() : body.path(Assumptions.ARTICLES);
        if (!articles.isArray() || articles.isEmpty()) {
            return detail(400, "A list of articles is required.");
        }
        for (JsonNode article : articles) {
            if (!article.isObject()
                    || article.path(Assumptions.SKU).asString("").isBlank()) {
                return detail(400, "Every article needs a sku.");
            }
        }
        market.accept(key.dealer(), articles);
        return HttpAnswer.json(
                202,
                JSON.createObjectNode()
                        .put("import_id", "imp-" + imports.incrementAndGet())
                        .put("accepted", articles.size()));
    }

    private HttpAnswer article(HttpCall call, TrainingKey key, String sku, URI base) {
        Optional<JsonNode> found = market.article(key.dealer(), sku);
        return switch (call.method()) {
            case "GET" ->
                !options.readable()
                        ? detail(405, "Method not allowed.")
                        : found.map(article -> shown(article, base)).orElseGet(() -> detail(404, "Not found."));
            case "PATCH" -> {
                JsonNode body = read(call);
                if (found.isEmpty()) {
                    yield detail(404, "Not found.");
                }
                if (body == null || !body.isObject()) {
                    yield detail(400, "An object is required.");
                }
                Map<String, String> faults = ArticleRules.faultsOfFields(body);
                yield faults.isEmpty()
                        ? market.change(key.dealer(), sku, body)
                                .map(article -> shown(article, base))
                                .orElseGet(() -> detail(404, "Not found."))
                        : complaints(faults);
            }
            default -> detail(405, "Method not allowed.");
        };
    }

    private static HttpAnswer shown(JsonNode article, URI base) {
        ObjectNode shown = (ObjectNode) article;
        shown.put(
                "url", base.resolve(Pages.ARTICLE + shown.path("id").asString()).toString());
        return HttpAnswer.json(200, shown);
    }

    private static HttpAnswer complaints(Map<String, String> faults) {
        ObjectNode body = JSON.createObjectNode();
        faults.forEach((field, words) -> body.putArray(field).add(words));
        return HttpAnswer.json(400, body).withErrors(List.copyOf(faults.keySet()));
    }

    private HttpAnswer orders(HttpCall call, TrainingKey key, URI base) {
        if (!call.method().equals("GET")) {
            return detail(405, "Method not allowed.");
        }
        String status = call.parameters().getOrDefault("status", "");
        List<JsonNode> all = market.orders(key.dealer()).stream()
                .filter(order ->
                        status.isEmpty() || order.path("status").asString().equals(status))
                .toList();
        String page = call.parameters().getOrDefault("page", "1");
        int number = page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 0;
        int from = (number - 1) * options.pageSize();
        if (number == 0 || number > 1 && from >= all.size()) {
            return detail(404, "Invalid page.");
        }
        int to = Math.min(all.size(), from + options.pageSize());
        String address = base + ROOT + Assumptions.ORDERS + "?" + (status.isEmpty() ? "" : "status=" + status + "&");
        ObjectNode body = JSON.createObjectNode().put("count", all.size());
        body.put("next", to < all.size() ? address + "page=" + (number + 1) : null);
        body.put("previous", number > 1 ? address + "page=" + (number - 1) : null);
        all.subList(from, to).forEach(body.putArray("results")::add);
        return HttpAnswer.json(200, body);
    }

    private HttpAnswer order(HttpCall call, TrainingKey key, String id) {
        if (!call.method().equals("GET")) {
            return detail(405, "Method not allowed.");
        }
        return market.order(key.dealer(), id)
                .map(order -> HttpAnswer.json(200, order))
                .orElseGet(() -> detail(404, "Not found."));
    }

    private HttpAnswer answered(HttpCall call, TrainingKey key, String id, String action) {
        if (!call.method().equals("POST")) {
            return detail(405, "Method not allowed.");
        }
        Optional<JsonNode> order = market.order(key.dealer(), id);
        if (order.isEmpty()) {
            return detail(404, "Not found.");
        }
        return switch (action) {
            case "approve" -> state(market.answer(key.dealer(), id, true));
            case "decline" -> state(market.answer(key.dealer(), id, false));
            case "ship" -> shipped(call, key, id, order.get());
            default -> detail(404, "Not found.");
        };
    }

    private HttpAnswer shipped(HttpCall call, TrainingKey key, String id, JsonNode order) {
        if (order.path("carrier_plan_id").asInt(0) != Assumptions.OWN_SHIPPING) {
            return detail(409, "Not an order with own shipping.");
        }
        JsonNode sent = read(call);
        JsonNode body = sent == null ? JSON.createObjectNode() : sent;
        ObjectNode fault = OrderBook.dispatchFault(order, body);
        return fault == null ? state(market.ship(key.dealer(), id, body)) : HttpAnswer.json(400, fault);
    }

    private static HttpAnswer state(Optional<JsonNode> order) {
        return order.map(body -> HttpAnswer.json(200, body))
                .orElseGet(() -> detail(409, "The order is in another state."));
    }

    private static HttpAnswer detail(int status, String words) {
        return HttpAnswer.json(status, JSON.createObjectNode().put("detail", words))
                .withErrors(List.of(words));
    }

    private static @Nullable JsonNode read(HttpCall call) {
        if (call.body().length == 0 || !call.mediaType().equals("application/json")) {
            return null;
        }
        try {
            return call.json();
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
