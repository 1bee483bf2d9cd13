package dev.carport.apps.auterio.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.carport.api.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** A running training copy of Auterio's ingest. Thread-safe. */
public final class AuterioSandbox implements Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(AuterioSandbox.class);
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final RequestLog log;
    private final Stock stock;
    private final IngestEndpoint ingest;
    private final ControlEndpoint control;

    private AuterioSandbox(Builder builder) {
        this.log = new RequestLog(builder.clock);
        this.stock = new Stock(builder.directory, builder.merging);
        this.ingest = new IngestEndpoint(
                List.of(TrainingKey.KASSEL, TrainingKey.MADRID, TrainingKey.ENDED),
                stock,
                new VehicleRules(builder.wholeVins),
                builder.naming);
        this.control = new ControlEndpoint(stock, ingest, faults, log);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("The training platform cannot open port " + builder.port, taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A platform without memory on disk. */
    public static Builder builder(InstantSource clock) {
        return new Builder(clock);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<HttpAnswer> answer = answer(exchange);
            if (answer.isPresent()) {
                answer.get().headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(answer.get().status(), answer.get().body().length);
                exchange.getResponseBody().write(answer.get().body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.error("The training platform failed on {}", exchange.getRequestURI(), failed);
            throw failed;
        }
    }

    /** The answer; nothing when the connection is to be closed without one. */
    private Optional<HttpAnswer> answer(HttpExchange exchange) throws IOException, InterruptedException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getRawPath();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        if (path.startsWith(ControlEndpoint.PATH)) {
            return Optional.of(control.answer(method, path, mediaType(exchange), body));
        }
        if (!path.equals(IngestEndpoint.PATH)) {
            return Optional.of(HttpAnswer.error(404, "Not found"));
        }
        Optional<HttpAnswer> answer = withFaults(exchange, method, body);
        log.add(
                method,
                path,
                IngestEndpoint.count(body),
                answer.map(HttpAnswer::status).orElse(0));
        return answer;
    }

    private Optional<HttpAnswer> withFaults(HttpExchange exchange, String method, byte[] body)
            throws InterruptedException {
        Optional<Fault> fault = faults.strike();
        Duration delay = fault.map(Fault::time).orElse(null);
        if (delay != null) {
            Thread.sleep(delay);
        }
        boolean instead = fault.isPresent() && fault.get().effect() != Fault.Effect.DELAY;
        if (instead && !fault.get().afterwards()) {
            return Optional.ofNullable(fault.get().answer());
        }
        HttpAnswer usual = ingest.answer(
                method, exchange.getRequestHeaders().getFirst("Authorization"), mediaType(exchange), body);
        return instead ? Optional.ofNullable(fault.get().answer()) : Optional.of(usual);
    }

    private static String mediaType(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Content-Type");
        return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
                .map(key -> new TrainingAccount("", key.source(), "", key.key()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return faults;
    }

    /** What has been asked of the ingest. */
    public RequestLog requests() {
        return log;
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
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
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
         * @throws UncheckedIOException when the port is taken or the directory cannot be read
         */
        public AuterioSandbox start() {
            return new AuterioSandbox(this);
        }
    }
}
