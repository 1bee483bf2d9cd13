package dev.carport.testkit.nodes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A platform outside of the processes that are killed. It takes the same reference as often as it is told to, counts what it was told
 * in vain, and answers slowly, so that a kill finds requests under way.
 */
final class Bazaar implements AutoCloseable {
    /** A listing there. */
    record Ad(String reference, String content) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Integer, Ad> ads = new TreeMap<>();
    private final Map<String, Integer> arrived = new HashMap<>();
    private final Map<String, Integer> repeated = new HashMap<>();
    private final long answerNanos;
    private int last;
    private int doubled;
    private int requests;

    Bazaar(long answerMillis) {
        answerNanos = TimeUnit.MILLISECONDS.toNanos(answerMillis);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/ads", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = exchange.getRequestURI().getPath().replaceFirst("/ads/?", "");
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        String answer = act(exchange.getRequestMethod(), id, query, body);
        // the time of a platform that works for a while before it answers
        LockSupport.parkNanos(answerNanos);
        int status = Integer.parseInt(answer.substring(0, 3));
        byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized String act(String method, String id, String query, String body) {
        requests++;
        switch (method) {
            case "POST" -> {
                Ad ad = ad(body);
                arrived.merge(ad.reference(), 1, Integer::sum);
                if (find(ad.reference()).isPresent()) {
                    doubled++;
                }
                ads.put(++last, ad);
                return "201 " + last;
            }
            case "PUT" -> {
                Ad ad = ad(body);
                arrived.merge(ad.reference(), 1, Integer::sum);
                Ad before = ads.get(Integer.parseInt(id));
                if (before == null) {
                    return "404 ";
                }
                if (before.equals(ad)) {
                    repeated.merge(ad.reference(), 1, Integer::sum);
                }
                ads.put(Integer.parseInt(id), ad);
                return "200 " + id;
            }
            case "DELETE" -> {
                Ad ad = ads.remove(Integer.parseInt(id));
                if (ad == null) {
                    return "404 ";
                }
                arrived.merge(ad.reference(), 1, Integer::sum);
                return "200 " + id;
            }
            default -> {
                return find(query).map(found -> "200 " + found).orElse("404 ");
            }
        }
    }

    private Optional<Integer> find(String reference) {
        return ads.entrySet().stream()
                .filter(ad -> ad.getValue().reference().equals(reference))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Ad ad(String body) {
        String[] pair = body.split("=", 2);
        return new Ad(pair[0], pair[1]);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is there. */
    synchronized List<Ad> ads() {
        return List.copyOf(ads.values());
    }

    /** Creates of something that was there already. */
    synchronized int doubled() {
        return doubled;
    }

    /** All requests so far, questions too. */
    synchronized int requests() {
        return requests;
    }

    /** Whether a listing is there with this content. */
    synchronized boolean shows(String reference, String content) {
        return ads.containsValue(new Ad(reference, content));
    }

    /**
     * Updates that changed nothing, beyond those that may be: what arrived while nobody wrote its result down is in doubt and must be
     * repeated.
     *
     * @param recorded confirmations that were written down, by reference
     */
    synchronized int needless(Map<String, Integer> recorded) {
        return repeated.entrySet().stream()
                .mapToInt(entry -> {
                    int inDoubt = arrived.getOrDefault(entry.getKey(), 0) - recorded.getOrDefault(entry.getKey(), 0);
                    return Math.max(0, entry.getValue() - Math.max(0, inDoubt));
                })
                .sum();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
