package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.apps.gebrauchtde.sandbox.OrderBook.Purchase;
import dev.carport.sandbox.Faults;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import dev.carport.sandbox.RequestLog;
import dev.carport.sandbox.TrainingServer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A running training copy of gebraucht.de. Thread-safe. */
public final class GebrauchtDeSandbox implements Sandbox {
    private final TrainingServer server;
    private final Market market;
    private final Interface api;

    private GebrauchtDeSandbox(Builder builder) {
        this.market = new Market(builder.directory, builder.clock, builder.options);
        this.api = new Interface(
                List.of(TrainingKey.KASSEL, TrainingKey.FULDA, TrainingKey.REVOKED), market, builder.options);
        Pages pages = new Pages(market, api, token());
        Control control = new Control(market, api);
        this.server = new TrainingServer(
                builder.port,
                builder.clock,
                new TrainingServer.Simulated() {
                    @Override
                    public void arrived(HttpCall call, Notes notes) {
                        int articles = Interface.count(call);
                        if (articles > 0) {
                            notes.batch(articles);
                        }
                    }

                    @Override
                    public HttpAnswer answer(HttpCall call, Notes notes) {
                        return api.answer(call, notes, address());
                    }

                    @Override
                    public Optional<HttpAnswer> page(HttpCall call) {
                        return pages.answer(call);
                    }

                    @Override
                    public Optional<HttpAnswer> control(HttpCall call) {
                        return control.answer(call);
                    }
                },
                () -> market.counts(api.keys().stream()
                        .filter(TrainingKey::active)
                        .map(TrainingKey::dealer)
                        .toList()));
        server.start();
    }

    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A platform without memory on disk. */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    private URI address() {
        return server.address();
    }

    @Override
    public URI baseUrl() {
        return URI.create(address() + Interface.ROOT);
    }

    /** None: keys are the dealers'. */
    @Override
    public Map<String, String> credentials() {
        return Map.of();
    }

    @Override
    public List<TrainingAccount> accounts() {
        return api.keys().stream()
                .filter(TrainingKey::active)
                .map(key -> TrainingAccount.with(key.dealer(), "apiKey", key.key()))
                .toList();
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return server.faults();
    }

    /** What has been asked of the interface. */
    public RequestLog requests() {
        return server.requests();
    }

    /** A dealer's articles, oldest first. */
    public List<JsonNode> articles(TrainingKey key) {
        return market.articles().getOrDefault(key.dealer(), List.of());
    }

    /** A dealer's article; empty when it is not there, or not yet. */
    public Optional<JsonNode> article(TrainingKey key, String sku) {
        return market.article(key.dealer(), sku);
    }

    /** What the search shows for a word of a title, lower case. */
    public JsonNode search(String word) {
        return market.search(word);
    }

    /** Articles of imports that were not taken over, with their faults. */
    public List<JsonNode> dropped() {
        return market.dropped();
    }

    /** A buyer buys one piece and pays. */
    public JsonNode buy(TrainingKey key, String sku) {
        return market.order(key.dealer(), sku, Purchase.usual());
    }

    /** A buyer buys with a voucher. */
    public JsonNode buyWithVoucher(TrainingKey key, String sku, String voucher) {
        return market.order(
                key.dealer(), sku, new Purchase(1, null, new BigDecimal(voucher), null, "payment_accepted"));
    }

    /** A buyer offers a price, the payment being deposited. */
    public JsonNode offer(TrainingKey key, String sku, String price) {
        return market.order(
                key.dealer(), sku, new Purchase(1, new BigDecimal(price), BigDecimal.ZERO, null, "payment_accepted"));
    }

    /** Sets {@code status} or {@code payment_status} of an order as the platform does by itself. */
    public void set(String order, String field, String value) {
        market.set(order, field, value);
    }

    /** A dealer's orders, newest first. */
    public List<JsonNode> orders(TrainingKey key) {
        return market.orders(key.dealer());
    }

    /** Deletes an article as a person at the platform does. */
    public void deleteByHand(TrainingKey key, String sku) {
        market.deleteByHand(key.dealer(), sku);
    }

    /** Changes an article as a person at the platform does. */
    public void changeByHand(TrainingKey key, String sku, JsonNode fields) {
        market.change(key.dealer(), sku, fields);
    }

    /** Adds a key, or replaces it: one that is not active has been revoked. */
    public void put(TrainingKey key) {
        api.put(key);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Sets up a platform; not thread-safe. */
    public static final class Builder {
        private final InstantSource clock;
        private Options options = Options.usual();
        private int port;
        private @Nullable Path directory;

        private Builder(InstantSource clock) {
            this.clock = clock;
        }

        /** What the help page leaves open. */
        public Builder options(Options chosen) {
            options = chosen;
            return this;
        }

        /** The port on the loopback interface; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Where articles and orders outlive a restart; without it they live in memory. */
        public Builder directory(@Nullable Path kept) {
            directory = kept;
            return this;
        }

        /**
         * Opens the port.
         *
         * @throws java.io.UncheckedIOException when the port is taken or the directory cannot be read
         */
        public GebrauchtDeSandbox start() {
            return new GebrauchtDeSandbox(this);
        }
    }
}
