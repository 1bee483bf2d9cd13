package dev.carport.testkit.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.testkit.EngineHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A small market: {@code POST /cars} with {@code reference=price} gives {@code 201} and an id, {@code PUT /cars/1} and
 * {@code DELETE /cars/1} change and end it, {@code GET /cars?reference} finds it. It takes the same reference as often as it is told to.
 */
final class MarketServer implements Rehearsal {
    private record Ad(String reference, String price) {}

    private final HttpServer server;
    private final Map<Integer, Ad> ads = new TreeMap<>();
    private int last;

    MarketServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/cars", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String id = exchange.getRequestURI().getPath().replaceFirst("/cars/?", "");
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        switch (exchange.getRequestMethod()) {
            case "POST" -> {
                ads.put(++last, ad(body));
                say(exchange, 201, String.valueOf(last));
            }
            case "PUT" -> {
                ads.put(Integer.parseInt(id), ad(body));
                say(exchange, 200, id);
            }
            case "DELETE" -> {
                ads.remove(Integer.parseInt(id));
                say(exchange, 200, id);
            }
            default ->
                say(
                        exchange,
                        200,
                        "ids:"
                                + ads.entrySet().stream()
                                        .filter(known ->
                                                known.getValue().reference().equals(query))
                                        .map(known -> String.valueOf(known.getKey()))
                                        .findFirst()
                                        .orElse(""));
        }
    }

    private static Ad ad(String body) {
        String[] pair = body.split("=", 2);
        return new Ad(pair[0], pair[1]);
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void goOnline(EngineHarness dealer) {
        dealer.activate(MarketApp.ID, "{}");
    }

    @Override
    public Vehicle car(int number, int euros) {
        return MarketApp.car("C-" + number).with(VehicleFields.PRICES_GROSS, Money.eur(euros));
    }

    @Override
    public synchronized List<String> offered() {
        return ads.values().stream().map(Ad::price).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
