package dev.carport.web.api.news;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /events}: server-sent events that say what to look at again. Each line has a thread of its own, so that a
 * slow reader holds up nobody; a reader too slow for its queue loses the oldest hints.
 */
public final class EventRoutes implements ApiFeature {

    private static final int WAITING = 256;
    private static final int PULSE_SECONDS = 15;

    private final Events events;

    /** A stream of these events. */
    public EventRoutes(Events events) {
        this.events = events;
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
        Principal who = call.who();
        new SseHandler(client -> open(client, who)).handle(call.http());
    }

    private void open(SseClient client, Principal who) {
        client.keepAlive();
        BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(WAITING);
        Events.Subscription subscription = events.subscribe(event -> {
            if (concerns(event, who) && !waiting.contains(event)) {
                boolean queued = waiting.offer(event);
                if (!queued) {
                    waiting.poll();
                    waiting.offer(event);
                }
            }
        });
        Thread line = Thread.ofVirtual().name("api-events").unstarted(() -> tell(client, waiting));
        client.onClose(() -> {
            subscription.close();
            line.interrupt();
        });
        line.start();
    }

    private static void tell(SseClient client, BlockingQueue<Event> waiting) {
        try {
            client.sendComment("connected");
            while (!client.terminated()) {
                Event event = waiting.poll(PULSE_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    client.sendComment("still here");
                } else {
                    client.sendEvent(name(event), new String(Json.write(data(event)), StandardCharsets.UTF_8));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean concerns(Event event, Principal who) {
        return switch (event) {
            case Event.ExportChanged changed -> who.rights().allow(Right.VIEW, changed.location());
            case Event.StockChanged changed -> who.rights().allow(Right.VIEW, changed.location());
            case Event.AppChanged changed -> true;
        };
    }

    private static String name(Event event) {
        return switch (event) {
            case Event.ExportChanged changed -> "export-changed";
            case Event.StockChanged changed -> "stock-changed";
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
            case Event.AppChanged changed -> data.put("app", changed.app());
        }
        return data;
    }
}
