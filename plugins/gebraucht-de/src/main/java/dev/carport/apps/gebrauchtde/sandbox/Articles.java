package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.sandbox.KeptFiles;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dealers' articles, and imports that wait to be processed. Whoever looks first has what is due processed, so that nothing runs by
 * itself. Not thread-safe: {@link Market} takes care of that.
 */
final class Articles {
    private static final String FILE = "articles.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, Map<String, ObjectNode>> byDealer = new LinkedHashMap<>();
    private final List<Waiting> queue = new ArrayList<>();
    private final List<ObjectNode> dropped = new ArrayList<>();
    private final @Nullable KeptFiles files;
    private final InstantSource clock;
    private final Options options;
    private long lastId = 100_000;

    private record Waiting(Instant due, String dealer, JsonNode articles) {}

    Articles(@Nullable KeptFiles files, InstantSource clock, Options options) {
        this.files = files;
        this.clock = clock;
        this.options = options;
        if (files != null) {
            files.get(FILE).ifPresent(kept -> read(JSON.readTree(kept)));
        }
    }

    /** Queues an import. */
    void accept(String dealer, JsonNode articles) {
        queue.add(new Waiting(clock.instant().plus(options.delay()), dealer, articles.deepCopy()));
        process();
        write();
    }

    /** Processes what is due. */
    void process() {
        Instant now = clock.instant();
        List<Waiting> due =
                queue.stream().filter(waiting -> !waiting.due.isAfter(now)).toList();
        if (due.isEmpty()) {
            return;
        }
        queue.removeAll(due);
        due.forEach(waiting -> waiting.articles.forEach(article -> process(waiting.dealer, article)));
        write();
    }

    private void process(String dealer, JsonNode article) {
        Map<String, String> faults = ArticleRules.faults(article);
        if (!faults.isEmpty()) {
            ObjectNode fault = JSON.createObjectNode()
                    .put("dealer", dealer)
                    .put("sku", article.path("sku").asString(""));
            fault.set("faults", JSON.valueToTree(faults));
            dropped.add(fault);
            return;
        }
        Map<String, ObjectNode> articles = byDealer.computeIfAbsent(dealer, name -> new LinkedHashMap<>());
        String sku = article.path("sku").stringValue();
        ObjectNode known = articles.get(sku);
        ObjectNode fresh = ((ObjectNode) article).deepCopy();
        fresh.put("id", known == null ? ++lastId : known.path("id").asLong());
        articles.put(sku, fresh);
        shownLater(fresh, known);
    }

    /** Changes single fields at once. */
    JsonNode change(ObjectNode article, JsonNode fields) {
        ObjectNode before = article.deepCopy();
        fields.properties().forEach(field -> {
            if (!field.getKey().equals("sku") && !field.getKey().equals("id")) {
                article.set(field.getKey(), field.getValue());
            }
        });
        shownLater(article, before);
        write();
        return article;
    }

    private void shownLater(ObjectNode article, @Nullable ObjectNode before) {
        article.put("_changed", clock.instant().toString());
        article.put("_shownPrice", before == null ? "" : before.path("price").asString(""));
        article.put("_shownTitle", before == null ? "" : before.path("title").asString(""));
    }

    /** What the search shows: what an article was before, until the index has caught up. */
    ArrayNode search(String words) {
        ArrayNode found = JSON.createArrayNode();
        Instant indexed = clock.instant().minus(options.searchLag());
        all().forEach((dealer, articles) -> articles.forEach(article -> {
            boolean fresh = Instant.parse(article.path("_changed").asString()).isAfter(indexed);
            String title = article.path(fresh ? "_shownTitle" : "title").asString("");
            if (!title.isEmpty() && title.toLowerCase(Locale.ROOT).contains(words)) {
                found.addObject()
                        .put("id", article.path("id").asLong())
                        .put("sku", article.path("sku").asString())
                        .put("title", title)
                        .put(
                                "price",
                                article.path(fresh ? "_shownPrice" : "price").asString(""));
            }
        }));
        return found;
    }

    Optional<ObjectNode> find(String dealer, String sku) {
        return Optional.ofNullable(byDealer.getOrDefault(dealer, Map.of()).get(sku));
    }

    /** Dealer to articles, oldest first. */
    Map<String, List<ObjectNode>> all() {
        Map<String, List<ObjectNode>> all = new LinkedHashMap<>();
        byDealer.forEach((dealer, articles) -> all.put(dealer, List.copyOf(articles.values())));
        return all;
    }

    int waiting() {
        return queue.stream().mapToInt(waiting -> waiting.articles.size()).sum();
    }

    /** Articles that were not taken over, with their faults: the interface tells nobody. */
    List<ObjectNode> dropped() {
        return List.copyOf(dropped);
    }

    void remove(String dealer, String sku) {
        byDealer.getOrDefault(dealer, new LinkedHashMap<>()).remove(sku);
        write();
    }

    void write() {
        if (files == null) {
            return;
        }
        ObjectNode kept = JSON.createObjectNode().put("lastId", lastId);
        kept.set("articles", JSON.valueToTree(byDealer));
        ArrayNode waiting = kept.putArray("queue");
        queue.forEach(item -> waiting.addObject()
                .put("due", item.due.toString())
                .put("dealer", item.dealer)
                .set("articles", item.articles));
        files.put(FILE, JSON.writeValueAsBytes(kept));
    }

    private void read(JsonNode kept) {
        lastId = kept.path("lastId").asLong(lastId);
        kept.path("articles").properties().forEach(dealer -> {
            Map<String, ObjectNode> articles = new LinkedHashMap<>();
            dealer.getValue()
                    .properties()
                    .forEach(article -> articles.put(article.getKey(), (ObjectNode) article.getValue()));
            byDealer.put(dealer.getKey(), articles);
        });
        kept.path("queue")
                .forEach(item -> queue.add(new Waiting(
                        Instant.parse(item.path("due").asString()),
                        item.path("dealer").asString(),
                        item.path("articles"))));
    }
}
