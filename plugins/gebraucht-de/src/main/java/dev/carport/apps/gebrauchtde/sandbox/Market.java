package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.sandbox.OrderBook.Purchase;
import dev.carport.sandbox.KeptFiles;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the platform holds, and what happens there. With a directory it outlives a restart. Thread-safe. */
final class Market {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Articles articles;
    private final OrderBook orders;

    Market(@Nullable Path directory, InstantSource clock, Options options) {
        KeptFiles files = directory == null ? null : new KeptFiles(directory);
        this.articles = new Articles(files, clock, options);
        this.orders = new OrderBook(files, clock, options);
    }

    synchronized void accept(String dealer, JsonNode list) {
        articles.accept(dealer, list);
    }

    synchronized Optional<JsonNode> article(String dealer, String sku) {
        articles.process();
        return articles.find(dealer, sku).map(Market::shown);
    }

    /** Changes single fields; empty for an article that is not there. */
    synchronized Optional<JsonNode> change(String dealer, String sku, JsonNode fields) {
        articles.process();
        return articles.find(dealer, sku).map(article -> shown(articles.change(article, fields)));
    }

    synchronized Map<String, List<JsonNode>> articles() {
        articles.process();
        Map<String, List<JsonNode>> all = new LinkedHashMap<>();
        articles.all()
                .forEach((dealer, list) ->
                        all.put(dealer, list.stream().map(Market::shown).toList()));
        return all;
    }

    synchronized void deleteByHand(String dealer, String sku) {
        articles.process();
        articles.remove(dealer, sku);
    }

    synchronized JsonNode search(String words) {
        articles.process();
        return articles.search(words);
    }

    synchronized List<JsonNode> dropped() {
        articles.process();
        return List.copyOf(articles.dropped());
    }

    /**
     * A buyer orders.
     *
     * @throws IllegalArgumentException when the article is not there or not on sale
     */
    synchronized JsonNode order(String dealer, String sku, Purchase purchase) {
        articles.process();
        ObjectNode article = articles.find(dealer, sku)
                .orElseThrow(() -> new IllegalArgumentException("there is no article " + sku));
        int left = article.path("stock").asInt() - purchase.quantity();
        if (left < 0) {
            throw new IllegalArgumentException("the article is not on sale");
        }
        if (purchase.offer() != null && !article.path("open_for_offers").asBoolean(false)) {
            throw new IllegalArgumentException("the article is not open for offers");
        }
        ObjectNode order = orders.add(dealer, article, purchase);
        articles.change(article, JSON.createObjectNode().put("stock", left));
        return shown(order);
    }

    synchronized List<JsonNode> orders(String dealer) {
        return orders.of(dealer).stream().map(Market::shown).toList();
    }

    synchronized Optional<JsonNode> order(String dealer, String id) {
        return own(dealer, id).map(Market::shown);
    }

    private Optional<ObjectNode> own(String dealer, String id) {
        return orders.find(id).filter(order -> order.path("_dealer").asString().equals(dealer));
    }

    /** Approves or declines; empty when the order is in another state. The order is there. */
    synchronized Optional<JsonNode> answer(String dealer, String id, boolean approved) {
        ObjectNode order = own(dealer, id).orElseThrow();
        if (!order.path("status").asString().equals("created")
                || !order.path("payment_status").asString().equals("payment_accepted")) {
            return Optional.empty();
        }
        orders.set(order, "status", approved ? "approved" : "declined");
        if (!approved) {
            orders.set(order, "payment_status", "refunded");
            articles.find(dealer, order.path("article").path("sku").asString())
                    .ifPresent(article -> articles.change(
                            article,
                            JSON.createObjectNode()
                                    .put(
                                            "stock",
                                            article.path("stock").asInt()
                                                    + order.path("quantity").asInt())));
        }
        return Optional.of(shown(order));
    }

    /** Notes the dispatch; empty when the order is in another state. The order is there. */
    synchronized Optional<JsonNode> ship(String dealer, String id, JsonNode body) {
        ObjectNode order = own(dealer, id).orElseThrow();
        if (!order.path("status").asString().equals("approved")) {
            return Optional.empty();
        }
        for (String field : List.of("tracking_code", "aftership_slug")) {
            if (body.has(field)) {
                orders.set(order, field, body.path(field).asString());
            }
        }
        orders.set(order, "status", "shipped");
        return Optional.of(shown(order));
    }

    /** Sets a state as the platform does by itself. */
    synchronized JsonNode set(String id, String field, String value) {
        ObjectNode order = orders.find(id).orElseThrow(() -> new IllegalArgumentException("there is no order " + id));
        orders.set(order, field, value);
        return shown(order);
    }

    /** Per dealer what there is. */
    synchronized Map<String, Object> counts(List<String> dealers) {
        articles.process();
        ObjectNode counts = JSON.createObjectNode();
        for (String dealer : dealers) {
            List<ObjectNode> own = articles.all().getOrDefault(dealer, List.of());
            ObjectNode of = counts.putObject(dealer)
                    .put("articles", own.size())
                    .put(
                            "onSale",
                            own.stream()
                                    .filter(article -> article.path("stock").asInt() > 0)
                                    .count());
            ObjectNode states = of.putObject("orders");
            orders.of(dealer).forEach(order -> {
                String status = order.path("status").asString();
                states.put(status, states.path(status).asInt(0) + 1);
            });
        }
        return Map.of(
                "dealers",
                counts,
                "waiting",
                articles.waiting(),
                "dropped",
                articles.dropped().size());
    }

    /** Without what is only ours. */
    private static JsonNode shown(JsonNode node) {
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        copy.propertyNames().stream()
                .filter(name -> name.startsWith("_"))
                .toList()
                .forEach(copy::remove);
        return copy;
    }
}
