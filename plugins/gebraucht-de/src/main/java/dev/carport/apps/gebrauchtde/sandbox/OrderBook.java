package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.sandbox.KeptFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What buyers have ordered, oldest first. Not thread-safe: {@link Market} takes care of that. */
final class OrderBook {
    private static final String FILE = "orders.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<ObjectNode> orders = new ArrayList<>();
    private final @Nullable KeptFiles files;
    private final InstantSource clock;
    private final Options options;

    OrderBook(@Nullable KeptFiles files, InstantSource clock, Options options) {
        this.files = files;
        this.clock = clock;
        this.options = options;
        if (files != null) {
            files.get(FILE).ifPresent(kept -> JSON.readTree(kept).forEach(order -> orders.add((ObjectNode) order)));
        }
    }

    /**
     * What a buyer does.
     *
     * @param offer the price offered; null to buy at the price
     * @param voucher what is paid by a voucher, zero for none
     * @param carrierPlan the way of shipping; null for the article's own
     * @param payment how far the payment is
     */
    record Purchase(
            int quantity,
            @Nullable BigDecimal offer,
            BigDecimal voucher,
            @Nullable Integer carrierPlan,
            String payment) {
        static Purchase usual() {
            return new Purchase(1, null, BigDecimal.ZERO, null, "payment_accepted");
        }
    }

    ObjectNode add(String dealer, JsonNode article, Purchase purchase) {
        BigDecimal price = decimal(article, "price");
        BigDecimal sale = purchase.offer == null ? price : purchase.offer;
        BigDecimal delivery = decimal(article, "delivery_cost");
        ObjectNode order = JSON.createObjectNode()
                .put("id", 1001 + orders.size())
                .put("created_at", clock.instant().toString())
                .put("status", "created")
                .put("payment_status", purchase.payment);
        amount(order, "amount", sale.add(delivery).subtract(purchase.voucher));
        amount(order, "sale_amount", sale);
        amount(order, "buyer_delivery_cost", delivery);
        if (purchase.offer != null) {
            amount(order, "offer_amount", purchase.offer);
        }
        order.put("quantity", purchase.quantity);
        if (purchase.carrierPlan != null) {
            order.put("carrier_plan_id", purchase.carrierPlan);
        } else {
            order.set("carrier_plan_id", article.path("carrier_plan_id"));
        }
        amount(
                order.putObject("article")
                        .put("id", article.path("id").asLong())
                        .put("sku", article.path("sku").asString())
                        .put("title", article.path("title").asString()),
                "price",
                price);
        order.putObject("buyer")
                .put("first_name", "Kim")
                .put("last_name", "Beispiel")
                .put("email", "kim.beispiel@example.com")
                .put("phone", "+49 30 0000000");
        order.putObject("delivery_address")
                .put("name", "Kim Beispiel")
                .put("street", "Musterweg")
                .put("house_number", "7")
                .put("zip", "34117")
                .put("city", "Kassel")
                .put("country", "DE");
        order.put("_dealer", dealer);
        orders.add(order);
        write();
        return order;
    }

    private void amount(ObjectNode node, String name, BigDecimal amount) {
        BigDecimal rounded = amount.setScale(2, RoundingMode.HALF_UP);
        if (options.amountsAsNumbers()) {
            node.put(name, rounded);
        } else {
            node.put(name, rounded.toPlainString());
        }
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        BigDecimal value = ArticleRules.decimal(node.path(name));
        return value == null ? BigDecimal.ZERO : value;
    }

    /** Newest first. */
    List<ObjectNode> of(String dealer) {
        return orders.reversed().stream()
                .filter(order -> order.path("_dealer").asString().equals(dealer))
                .toList();
    }

    Optional<ObjectNode> find(String id) {
        return orders.stream()
                .filter(order -> order.path("id").asString().equals(id))
                .findFirst();
    }

    /** The complaint about a dispatch; null when all is well. */
    static @Nullable ObjectNode dispatchFault(JsonNode order, JsonNode body) {
        boolean offer = order.has("offer_amount");
        BigDecimal counts = offer ? decimal(order, "sale_amount") : decimal(order.path("article"), "price");
        int compared = counts.compareTo(Assumptions.TRACKING_ABOVE);
        ObjectNode faults = JSON.createObjectNode();
        for (String field : List.of("tracking_code", "aftership_slug")) {
            boolean there = !body.path(field).asString("").isBlank();
            if (compared > 0 && !there) {
                faults.putArray(field).add("Required above 25 EUR.");
            } else if (compared < 0 && there) {
                faults.putArray(field).add("Not expected below 25 EUR.");
            }
        }
        return faults.isEmpty() ? null : faults;
    }

    void set(ObjectNode order, String field, String value) {
        order.put(field, value);
        write();
    }

    private void write() {
        if (files != null) {
            files.put(FILE, JSON.writeValueAsBytes(orders));
        }
    }
}
