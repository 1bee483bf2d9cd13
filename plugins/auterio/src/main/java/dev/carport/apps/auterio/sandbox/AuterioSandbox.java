package dev.carport.apps.auterio.sandbox;

import dev.carport.api.sandbox.Sandbox;
import dev.carport.sandbox.Faults;
import dev.carport.sandbox.HttpAnswer;
import dev.carport.sandbox.HttpCall;
import dev.carport.sandbox.Notes;
import dev.carport.sandbox.RequestLog;
import dev.carport.sandbox.TrainingServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running training copy of Auterio's ingest. Thread-safe. */
public final class AuterioSandbox implements Sandbox {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TrainingServer server;
    private final Stock stock;
    private final IngestEndpoint ingest;

    private AuterioSandbox(Builder builder) {
        this.stock = new Stock(builder.directory, builder.merging);
        this.ingest = new IngestEndpoint(
                List.of(TrainingKey.KASSEL, TrainingKey.MADRID, TrainingKey.ENDED),
                stock,
                new VehicleRules(builder.wholeVins),
                builder.naming);
        this.server = new TrainingServer(
                builder.port, builder.clock, new Auterio(ingest), () -> Map.of("sources", stock.counts()));
        server.start();
    }

    private record Auterio(IngestEndpoint ingest) implements TrainingServer.Simulated {
        @Override
        public void arrived(HttpCall call, Notes notes) {
            notes.batch(IngestEndpoint.count(call.body()));
        }

        @Override
        public HttpAnswer answer(HttpCall call, Notes notes) {
            return ingest.answer(call, notes);
        }

        /** The platform has one address; asking for another one is neither logged nor uses up a fault. */
        @Override
        public Optional<HttpAnswer> page(HttpCall call) {
            return call.path().equals(IngestEndpoint.PATH)
                    ? Optional.empty()
                    : Optional.of(IngestEndpoint.error(404, "Not found"));
        }

        @Override
        public Optional<HttpAnswer> control(HttpCall call) {
            if (!call.method().equals("POST") || !call.path().equals("/_sandbox/keys")) {
                return Optional.empty();
            }
            JsonNode key = call.json();
            if (!key.path("key").isString()) {
                throw new IllegalArgumentException("key has to be a text");
            }
            ingest.put(new TrainingKey(
                    key.path("key").stringValue(),
                    key.path("source").asString("Training"),
                    key.path("active").asBoolean(true)));
            return Optional.of(HttpAnswer.json(200, JSON.createObjectNode().put("done", true)));
        }
    }

    /** A platform without memory on disk. */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    @Override
    public URI baseUrl() {
        return server.address();
    }

    /** None: keys are the dealers'. */
    @Override
    public Map<String, String> credentials() {
        return Map.of();
    }

    @Override
    public List<TrainingAccount> accounts() {
        return ingest.keys().stream()
                .filter(TrainingKey::active)
                .map(key -> TrainingAccount.with(key.source(), "apiKey", key.key()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return server.faults();
    }

    /** What has been asked of the ingest. */
    public RequestLog requests() {
        return server.requests();
    }

    /** A dealer's vehicles, oldest first. */
    public List<JsonNode> vehicles(TrainingKey key) {
        return stock.all(key.source());
    }

    /** A dealer's vehicle; empty when there is none with this VIN. */
    public Optional<JsonNode> vehicle(TrainingKey key, String vin) {
        return vehicles(key).stream()
                .filter(vehicle -> vehicle.path("vin").asString().equals(vin))
                .findFirst();
    }

    /** Adds a key, or replaces it: a key that is not active has ended. */
    public void put(TrainingKey key) {
        ingest.put(key);
    }

    /** From now on a vehicle with this VIN is skipped, as by a rule that is in no document. */
    public void refuse(String vin, String words) {
        ingest.refuse(vin, words);
    }

    /** Takes {@link #refuse} back. */
    public void allow(String vin) {
        ingest.allow(vin);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Sets up a platform; not thread-safe. What the document leaves open can be chosen. */
    public static final class Builder {
        private final InstantSource clock;
        private int port;
        private @Nullable Path directory;
        private boolean merging;
        private boolean wholeVins;
        private boolean naming = true;

        private Builder(InstantSource clock) {
            this.clock = clock;
        }

        /** The port on the loopback interface; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Where vehicles outlive a restart; without it they live in memory. */
        public Builder directory(@Nullable Path kept) {
            directory = kept;
            return this;
        }

        /** An update keeps fields it leaves out; unless said, it clears them. */
        public Builder merging() {
            merging = true;
            return this;
        }

        /** Vehicles whose VIN does not have 17 characters are skipped. */
        public Builder wholeVins() {
            wholeVins = true;
            return this;
        }

        /** The answer counts skipped vehicles and does not name them, as in the documented sample. */
        public Builder countingOnly() {
            naming = false;
            return this;
        }

        /**
         * Opens the port.
         *
         * @throws java.io.UncheckedIOException when the port is taken or the directory cannot be read
         */
        public AuterioSandbox start() {
            return new AuterioSandbox(this);
        }
    }
}
