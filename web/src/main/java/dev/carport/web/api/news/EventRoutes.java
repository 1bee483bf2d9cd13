package dev.carport.web.api.news;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.tx.StorageException;
import dev.carport.engine.users.Principal;
import dev.carport.engine.users.Right;
import dev.carport.web.api.ApiFeature;
import dev.carport.web.api.ApiRoutes;
import dev.carport.web.api.Call;
import dev.carport.web.api.Json;
import dev.carport.web.api.Problem;
import io.javalin.http.Header;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.openapi.HttpMethod;
import io.javalin.openapi.OpenApi;
import io.javalin.openapi.OpenApiContent;
import io.javalin.openapi.OpenApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * {@code GET /events}: server-sent events that say what to look at again. Each line has a thread of its own, so that a
 * slow reader holds up nobody; a reader too slow for its queue loses the oldest hints.
 */
public final class EventRoutes implements ApiFeature {

    private static final int WAITING = 256;
    private static final Duration PULSE = Duration.ofSeconds(15);
    private static final int MOST_LINES = 20;

    private final Events events;
    private final Duration pulse;
    private final Map<String, Integer> lines = new ConcurrentHashMap<>();

    /** A stream of these events. */
    public EventRoutes(Events events) {
        this(events, PULSE);
    }

    /**
     * @param pulse how often each line is told that it lives, and looked at whether it still may
     */
    EventRoutes(Events events, Duration pulse) {
        this.events = events;
        this.pulse = pulse;
    }

    @Override
    public void addTo(ApiRoutes routes) {
        routes.get("/events", Right.VIEW, this::stream);
    }

    @OpenApi(
            path = "/api/v1/events",
            methods = HttpMethod.GET,
            summary = "Server-sent events: export-changed, stock-changed, app-changed",
            description = "Needs the header Accept: text/event-stream. Each event only says what to look at again;"
                    + " missed ones are not repeated.",
            tags = "News",
            responses =
                    @OpenApiResponse(
                            status = "200",
                            content = @OpenApiContent(mimeType = "text/event-stream", type = "string")))
    void stream(Call call) {
        String accepted = call.http().header(Header.ACCEPT);
        if (accepted == null || !accepted.contains("text/event-stream")) {
            throw Problem.of(406, "event-stream");
        }
        String key = call.who().id();
        var who = new AtomicReference<>(call.who());
        Supplier<Optional<Principal>> again = call.again();
        Supplier<Boolean> mayStay = () -> {
            Optional<Principal> now = again.get();
            now.ifPresent(who::set);
            return now.isPresent();
        };
        new SseHandler(client -> open(client, key, who::get, mayStay)).handle(call.http());
    }

    private void hangUp(String key) {
        lines.computeIfPresent(key, (id, open) -> open == 1 ? null : open - 1);
    }

    private void open(SseClient client, String key, Supplier<Principal> who, Supplier<Boolean> mayStay) {
        if (lines.merge(key, 1, Integer::sum) > MOST_LINES) {
            hangUp(key);
            client.sendComment("too many lines with this key");
            client.close();
            return;
        }
        client.keepAlive();
        BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(WAITING);
        Events.Subscription subscription = events.subscribe(event -> {
            if (concerns(event, who.get()) && !waiting.contains(event)) {
                boolean queued = waiting.offer(event);
                if (!queued) {
                    waiting.poll();
                    waiting.offer(event);
                }
            }
        });
        Thread line = Thread.ofVirtual().name("api-events").unstarted(() -> tell(client, waiting, mayStay));
        client.onClose(() -> {
            subscription.close();
            line.interrupt();
            hangUp(key);
        });
        line.start();
    }

    private void tell(SseClient client, BlockingQueue<Event> waiting, Supplier<Boolean> mayStay) {
        try {
            client.sendComment("connected");
            long looked = System.nanoTime();
            while (!client.terminated()) {
                Event event = waiting.poll(pulse.toMillis(), TimeUnit.MILLISECONDS);
                if (event == null || System.nanoTime() - looked >= pulse.toNanos()) {
                    if (!mayStay.get()) {
                        client.close();
                        return;
                    }
                    looked = System.nanoTime();
                }
                if (event == null) {
                    client.sendComment("still here");
                } else {
                    client.sendEvent(name(event), new String(Json.write(data(event)), StandardCharsets.UTF_8));
                }
            }
        } catch (StorageException unknown) {
            // nobody can say whether the key still works; the sender asks again
            client.close();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean concerns(Event event, Principal who) {
        return switch (event) {
            case Event.ExportChanged changed -> who.rights().allow(Right.VIEW, changed.location());
            case Event.StockChanged changed -> who.rights().allow(Right.VIEW, changed.location());
            case Event.OrdersChanged changed -> who.rights().allow(Right.VIEW, changed.location());
            case Event.AppChanged changed -> true;
        };
    }

    private static String name(Event event) {
        return switch (event) {
            case Event.ExportChanged changed -> "export-changed";
            case Event.StockChanged changed -> "stock-changed";
            case Event.OrdersChanged changed -> "orders-changed";
            case Event.AppChanged changed -> "app-changed";
        };
    }

    private static Map<String, String> data(Event event) {
        Map<String, String> data = new LinkedHashMap<>();
        switch (event) {
            case Event.ExportChanged changed -> {
                data.put("location", changed.location());
                data.put("app", changed.app());
            }
            case Event.StockChanged changed -> data.put("location", changed.location());
            case Event.OrdersChanged changed -> data.put("location", changed.location());
            case Event.AppChanged changed -> data.put("app", changed.app());
        }
        return data;
    }
}
