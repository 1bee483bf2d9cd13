package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.sandbox.OrderBook.Purchase;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a trainer does in the place of buyers and of the platform, by addresses below {@code /_sandbox/}. */
final class Control {
    private static final String ORDERS = "/_sandbox/orders";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Market market;
    private final Interface api;

    Control(Market market, Interface api) {
        this.market = market;
        this.api = api;
    }

    Optional<HttpAnswer> answer(HttpCall call) {
        return switch (call.method() + " " + call.path()) {
            case "POST " + ORDERS -> Optional.of(HttpAnswer.json(201, order(call.json())));
            case "POST /_sandbox/keys" -> Optional.of(key(call.json()));
            case "GET /_sandbox/search" ->
                Optional.of(found(
                        market.search(call.parameters().getOrDefault("q", "").toLowerCase(Locale.ROOT))));
            case "GET /_sandbox/dropped" -> {
                ObjectNode body = JSON.createObjectNode();
                market.dropped().forEach(body.putArray("dropped")::add);
                yield Optional.of(HttpAnswer.json(200, body));
            }
            default ->
                call.method().equals("POST") && call.path().startsWith(ORDERS + "/")
                        ? Optional.of(HttpAnswer.json(
                                200, state(call.path().substring(ORDERS.length() + 1), call.json())))
                        : Optional.empty();
        };
    }

    private static HttpAnswer found(JsonNode articles) {
        ObjectNode body = JSON.createObjectNode();
        body.set("found", articles);
        return HttpAnswer.json(200, body);
    }

    private HttpAnswer key(JsonNode key) {
        if (!key.path("key").isString()) {
            throw new IllegalArgumentException("key has to be a text");
        }
        api.put(new TrainingKey(
                key.path("key").stringValue(),
                key.path("dealer").asString("Training"),
                key.path("active").asBoolean(true)));
        return HttpAnswer.json(200, JSON.createObjectNode().put("done", true));
    }

    private JsonNode order(JsonNode wanted) {
        String sku = wanted.path("sku").asString("");
        BigDecimal voucher = amount(wanted.path("voucher"));
        return market.order(
                dealer(sku),
                sku,
                new Purchase(
                        wanted.path("quantity").asInt(1),
                        amount(wanted.path("offer")),
                        voucher == null ? BigDecimal.ZERO : voucher,
                        wanted.path("carrier_plan_id").isIntegralNumber()
                                ? (Integer) wanted.path("carrier_plan_id").asInt()
                                : null,
                        wanted.path("payment_status").asString("payment_accepted")));
    }

    /** Whose article it is. */
    String dealer(String sku) {
        return market.articles().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(article -> article.path("sku").asString().equals(sku)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + sku));
    }

    private JsonNode state(String id, JsonNode wanted) {
        @Nullable JsonNode order = null;
        for (String field : new String[] {"status", "payment_status"}) {
            if (wanted.path(field).isString()) {
                order = market.set(id, field, wanted.path(field).stringValue());
            }
        }
        if (order == null) {
            throw new IllegalArgumentException("status or payment_status has to be a text");
        }
        return order;
    }

    private static @Nullable BigDecimal amount(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        BigDecimal amount = ArticleRules.decimal(node);
        if (amount == null || amount.signum() < 0) {
            throw new IllegalArgumentException("offer and voucher have to be amounts");
        }
        return amount;
    }
}
