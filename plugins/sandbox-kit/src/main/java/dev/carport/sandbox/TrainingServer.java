package dev.carport.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A port on the loopback interface behind which a simulated platform stands: every request of its API is logged and meets its faults;
 * pages for people are neither logged nor broken. Thread-safe.
 */
public final class TrainingServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingServer.class);
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Faults faults = new Faults();
    private final RequestLog log;
    private final Simulated platform;
    private final ControlEndpoint control;

    /** The simulated platform. Called by many threads at once. */
    public interface Simulated {
        /** Answers a request of the API. */
        HttpAnswer answer(HttpCall call, Notes notes);

        /** Notes what a request of the API shows by itself; called first, also when a fault keeps it from {@link #answer}. */
        default void arrived(HttpCall call, Notes notes) {}

        /** The page for people at this address; empty when the address belongs to the API. */
        default Optional<HttpAnswer> page(HttpCall call) {
            return Optional.empty();
        }

        /**
         * Answers at the platform's own addresses below {@code /_sandbox/}; empty where there is none. Nothing may change by GET; what
         * comes by POST, PUT or PATCH has a JSON content type.
         *
         * @throws tools.jackson.core.JacksonException for a body that is no JSON: the caller gets 400
         * @throws IllegalArgumentException with a sentence for the caller, who gets 400
         */
        default Optional<HttpAnswer> control(HttpCall call) {
            return Optional.empty();
        }

        /**
         * A kind of fault of the platform's own, such as a token that ends early; empty where there is none of this name.
         *
         * @param fault the rest of what was posted to {@code /_sandbox/faults}
         * @throws IllegalArgumentException with a sentence for the caller, who gets 400
         */
        default Optional<FaultEffect> effect(String name, JsonNode fault) {
            return Optional.empty();
        }

        /** The platform's own form of an HTTP status that a fault answers with. */
        default HttpAnswer failure(HttpCall call, int status) {
            return HttpAnswer.text(status, "Training fault: HTTP " + status);
        }
    }

    /**
     * Takes a port; {@link #start} opens it.
     *
     * @param port 0 for any free one
     * @param state what {@code /_sandbox/state} shows: names to numbers, texts, lists or maps of these
     * @throws UncheckedIOException when the port is taken
     */
    public TrainingServer(int port, InstantSource clock, Simulated platform, Supplier<Map<String, Object>> state) {
        this.platform = platform;
        this.log = new RequestLog(clock);
        this.control = new ControlEndpoint(state, faults, log, platform);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("The training platform cannot open port " + port, taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Begins to answer. */
    public TrainingServer start() {
        server.start();
        return this;
    }

    /** Its address, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What goes wrong, and when. */
    public Faults faults() {
        return faults;
    }

    /** What has been asked. */
    public RequestLog requests() {
        return log;
    }

    /** Lets hanging requests go and closes the port. Idempotent. */
    @Override
    public void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<HttpAnswer> answer = answer(exchange);
            if (answer.isPresent()) {
                send(exchange, answer.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException clientGone) {
            LOG.debug("The client left before the answer was sent", clientGone);
        } catch (RuntimeException failed) {
            LOG.error("The training platform failed on {}", exchange.getRequestURI(), failed);
            throw failed;
        }
    }

    /** The answer, or nothing when the connection is to be closed without one. */
    private Optional<HttpAnswer> answer(HttpExchange exchange) throws IOException, InterruptedException {
        HttpCall call = call(exchange);
        if (call.path().startsWith(ControlEndpoint.PATH)) {
            return Optional.of(control.answer(call));
        }
        Optional<HttpAnswer> page = platform.page(call);
        if (page.isPresent()) {
            return page;
        }
        Notes notes = log.arrive(call.method(), call.path(), call.query());
        notes.body(call.body().length);
        List<Fault> struck = faults.strike(call.method(), call.path());
        Optional<HttpAnswer> answer = Optional.empty();
        try {
            platform.arrived(call, notes);
            answer = withFaults(call, notes, struck);
        } finally {
            notes.finish(
                    answer.map(HttpAnswer::status).orElse(0),
                    answer.map(HttpAnswer::errors).orElse(List.of()));
        }
        return answer;
    }

    private Optional<HttpAnswer> withFaults(HttpCall call, Notes notes, List<Fault> struck)
            throws InterruptedException {
        Optional<Optional<HttpAnswer>> before = carryOut(false, call, notes, struck);
        if (before.isPresent()) {
            return before.get();
        }
        HttpAnswer usual = platform.answer(call, notes);
        return carryOut(true, call, notes, struck).orElse(Optional.of(usual));
    }

    /** What to do instead of the usual; outer empty for nothing, inner empty for no answer at all. */
    private Optional<Optional<HttpAnswer>> carryOut(boolean after, HttpCall call, Notes notes, List<Fault> struck)
            throws InterruptedException {
        for (Fault fault : struck) {
            if (fault.rule().afterCommit() == after) {
                notes.fault(fault.rule().effect().name());
                switch (fault.rule().effect()) {
                    case FaultEffect.Hang hang -> fault.hold(hang.longest());
                    case FaultEffect.Close close -> {
                        return Optional.of(Optional.empty());
                    }
                    case FaultEffect.Status status -> {
                        return Optional.of(Optional.of(failure(status, call)));
                    }
                    case FaultEffect.Own own -> {
                        Optional<HttpAnswer> answer = own.work().apply(call);
                        if (answer.isPresent()) {
                            return Optional.of(answer);
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private HttpAnswer failure(FaultEffect.Status effect, HttpCall call) {
        HttpAnswer answer = platform.failure(call, effect.status());
        Duration wait = effect.retryAfter();
        return wait == null ? answer : answer.with("Retry-After", Long.toString(wait.toSeconds()));
    }

    private static HttpCall call(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        URI uri = exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        return new HttpCall(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), headers, body);
    }

    private static void send(HttpExchange exchange, HttpAnswer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        answer.headers().forEach(headers::set);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
