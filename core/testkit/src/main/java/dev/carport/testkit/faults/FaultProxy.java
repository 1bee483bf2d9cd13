package dev.carport.testkit.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Stands between an app and a simulator of its platform, writes down what passes, and spoils what it is told to. Addresses of the
 * simulator in answers become its own, so that what follows passes here too. Thread-safe.
 */
public final class FaultProxy implements AutoCloseable {
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "expect", "http2-settings");
    private static final byte[] PAGE =
            "<!DOCTYPE html><title>Please come back later</title>".getBytes(StandardCharsets.UTF_8);

    private final URI target;
    private final UnaryOperator<String> kinds;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> passed = new ArrayList<>();
    private @Nullable Plan plan;

    private static final class Plan {
        final String endpoint;
        final Fault fault;
        int left;

        Plan(String endpoint, Fault fault, int times) {
            this.endpoint = endpoint;
            this.fault = fault;
            left = times;
        }
    }

    /**
     * A proxy on a free port of the loopback interface.
     *
     * @param kinds makes a path's kind of it, so that requests for different things of a kind look alike
     */
    public FaultProxy(URI target, UnaryOperator<String> kinds) {
        this.target = target;
        this.kinds = kinds;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    /** Where apps find it; stands for the simulator's address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target.getRawPath());
    }

    /** Spoils the next requests to an endpoint, as {@link #passed} writes it. Replaces an earlier plan. */
    public synchronized void spoil(String endpoint, Fault fault, int times) {
        plan = new Plan(endpoint, fault, times);
    }

    /** Spoils nothing any more. */
    public synchronized void heal() {
        plan = null;
    }

    /**
     * The requests since the last {@link #forget}, each as method and kind of path.
     */
    public synchronized List<String> passed() {
        return List.copyOf(passed);
    }

    /** Forgets what has passed. */
    public synchronized void forget() {
        passed.clear();
    }

    private synchronized @Nullable Fault note(String endpoint) {
        passed.add(endpoint);
        Plan due = plan;
        if (due == null || due.left == 0 || !due.endpoint.equals(endpoint)) {
            return null;
        }
        due.left--;
        return due.fault;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String kind = kinds.apply(exchange.getRequestURI().getRawPath());
            Fault fault = note(exchange.getRequestMethod() + " " + kind);
            if (fault != null && !fault.acted()) {
                refuse(exchange, fault);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            if (fault == null) {
                hand(exchange, answer.statusCode(), answer, own(answer));
            } else {
                spoil(exchange, answer, fault);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case THROTTLED -> {
                exchange.getResponseHeaders().set("Retry-After", "3");
                exchange.sendResponseHeaders(429, -1);
            }
            case UNAVAILABLE -> exchange.sendResponseHeaders(503, -1);
            default -> exchange.close();
        }
    }

    private void spoil(HttpExchange exchange, HttpResponse<byte[]> answer, Fault fault)
            throws IOException, InterruptedException {
        switch (fault) {
            case CUT_ANSWER -> {
                // claims more than comes
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length + 100L);
                OutputStream out = exchange.getResponseBody();
                out.write(answer.body(), 0, answer.body().length / 2);
                out.flush();
                exchange.close();
            }
            case SILENCE -> {
                closing.await();
                exchange.close();
            }
            case BAD_GATEWAY -> page(exchange, 502);
            case PAGE_INSTEAD -> page(exchange, answer.statusCode());
            case EMPTY_ANSWER -> hand(exchange, answer.statusCode(), answer, new byte[0]);
            default -> exchange.close();
        }
    }

    private static void page(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (mayHaveBody(status)) {
            exchange.sendResponseHeaders(status, PAGE.length);
            exchange.getResponseBody().write(PAGE);
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static boolean mayHaveBody(int status) {
        return status != 204 && status != 304;
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String authority = target.getScheme() + "://" + target.getRawAuthority();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(authority + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] own(HttpResponse<byte[]> answer) {
        String type = answer.headers().firstValue("content-type").orElse("");
        if (type.startsWith("image/") || answer.body().length == 0) {
            return answer.body();
        }
        // every byte is a character here, so that only the addresses change
        String text = new String(answer.body(), StandardCharsets.ISO_8859_1);
        return renamed(text).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String renamed(String text) {
        return text.replace(
                target.getRawAuthority(), "127.0.0.1:" + server.getAddress().getPort());
    }

    private void hand(HttpExchange exchange, int status, HttpResponse<byte[]> answer, byte[] body) throws IOException {
        for (Map.Entry<String, List<String>> header : answer.headers().map().entrySet()) {
            if (!OF_THE_CONNECTION.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> exchange.getResponseHeaders().add(header.getKey(), renamed(value)));
            }
        }
        boolean none = body.length == 0
                || !mayHaveBody(status)
                || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : body.length);
        if (!none) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
        client.close();
    }
}
