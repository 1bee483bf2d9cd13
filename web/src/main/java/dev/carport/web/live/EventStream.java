package dev.carport.web.live;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.SignedIn;
import io.javalin.http.sse.SseClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/**
 * {@code GET /events}: server-sent events named {@code changed} with the topics that changed, for pages that then look
 * again. Changes that come close together are told together. A page says with {@code since} when it was made, and what
 * changed between then and the opening of its line is told first. A line nobody reads any more is noticed by the pulse
 * and let go of.
 */
public final class EventStream implements Feature, AutoCloseable {

    private static final int GATHER_MILLIS = 200;
    private static final int PULSE_SECONDS = 20;
    private static final int REMEMBERED = 2000;

    private final Events events;
    private final InstantSource clock;
    private final Map<Event, Instant> recent = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-stream").factory());

    /** A stream of these events. */
    public EventStream(Events events, InstantSource clock) {
        this.events = events;
        this.clock = clock;
        events.subscribe(this::remember);
    }

    private void remember(Event event) {
        synchronized (recent) {
            recent.remove(event);
            recent.put(event, clock.instant());
            if (recent.size() > REMEMBERED) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
    }

    private List<Event> since(Instant time) {
        synchronized (recent) {
            return recent.entrySet().stream()
                    .filter(entry -> !entry.getValue().isBefore(time))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    @Override
    public void addTo(Router router) {
        router.events("/events", this::open);
    }

    /** Ends the pulse; open lines end with the server. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void open(SignedIn person, SseClient client) {
        client.keepAlive();
        Line line = new Line(person, client);
        var subscription = events.subscribe(line::hear);
        var pulse = timer.scheduleAtFixedRate(line::pulse, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
        client.onClose(() -> {
            subscription.close();
            pulse.cancel(false);
        });
        // the first bytes tell the browser that the line is open
        line.pulse();
        String since = client.ctx().queryParam("since");
        if (since != null && since.matches("[0-9]{1,15}")) {
            since(Instant.ofEpochMilli(Long.parseLong(since))).forEach(line::hear);
        }
    }

    /** One open page. */
    private final class Line {

        private final SignedIn person;
        private final SseClient client;
        private final Set<String> waiting = new LinkedHashSet<>();
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private final ReentrantLock sending = new ReentrantLock();

        Line(SignedIn person, SseClient client) {
            this.person = person;
            this.client = client;
        }

        /** On the publisher's thread: only notes what changed. */
        void hear(Event event) {
            if (!Topics.concerns(event, person::mayEnter)) {
                return;
            }
            synchronized (waiting) {
                waiting.addAll(Topics.of(event));
            }
            if (scheduled.compareAndSet(false, true)) {
                timer.schedule(() -> aside(this::tell), GATHER_MILLIS, TimeUnit.MILLISECONDS);
            }
        }

        void pulse() {
            aside(() -> client.sendComment("still here"));
        }

        private void tell() {
            scheduled.set(false);
            String topics;
            synchronized (waiting) {
                topics = String.join(" ", waiting);
                waiting.clear();
            }
            if (!topics.isEmpty()) {
                client.sendEvent("changed", topics);
            }
        }

        /** Sending may wait for a slow reader, so it never happens on the timer. */
        private void aside(Runnable message) {
            Thread.ofVirtual().start(() -> {
                sending.lock();
                try {
                    if (!client.terminated()) {
                        message.run();
                    }
                } finally {
                    sending.unlock();
                }
            });
        }
    }
}
