package dev.carport.web.live;

import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.tx.StorageException;
import dev.carport.web.http.Feature;
import dev.carport.web.http.Router;
import dev.carport.web.http.SignedIn;
import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * {@code GET /events}: server-sent events named {@code changed} with the topics that changed, for pages that then look
 * again. Changes that come close together are told together. A page says with {@code since} when it was made, and what
 * changed between then and the opening of its line is told first. A line nobody reads any more is noticed by the pulse
 * and let go of.
 */
public final class EventStream implements Feature, AutoCloseable {

    private static final int GATHER_MILLIS = 200;
    private static final Duration PULSE = Duration.ofSeconds(20);
    private static final int MOST_LINES = 20;
    private static final int REMEMBERED = 2000;

    private final Events events;
    private final InstantSource clock;
    private final Duration pulse;
    private final Map<String, Deque<SseClient>> lines = new HashMap<>();
    private final Map<Event, Instant> recent = new LinkedHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-stream").factory());

    /** A stream of these events. */
    public EventStream(Events events, InstantSource clock) {
        this(events, clock, PULSE);
    }

    /**
     * @param pulse how often each line is told that it lives, and looked at whether it still may
     */
    EventStream(Events events, InstantSource clock, Duration pulse) {
        this.events = events;
        this.clock = clock;
        this.pulse = pulse;
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

    private void open(SignedIn person, Supplier<Optional<SignedIn>> now, SseClient client) {
        client.keepAlive();
        Line line = new Line(person, now, client);
        var subscription = events.subscribe(line::hear);
        var beat = timer.scheduleAtFixedRate(line::pulse, pulse.toMillis(), pulse.toMillis(), TimeUnit.MILLISECONDS);
        line.end = () -> {
            subscription.close();
            beat.cancel(false);
            forget(person.id(), client);
        };
        client.onClose(line.end);
        count(person.id(), client);
        // the first bytes tell the browser that the line is open
        line.pulse();
        String since = client.ctx().queryParam("since");
        if (since != null && since.matches("[0-9]{1,15}")) {
            since(Instant.ofEpochMilli(Long.parseLong(since))).forEach(line::hear);
        }
    }

    /** A person with very many lines loses the oldest, which most likely nobody reads any more. */
    private void count(String person, SseClient client) {
        SseClient oldest = null;
        synchronized (lines) {
            Deque<SseClient> own = lines.computeIfAbsent(person, id -> new ArrayDeque<>());
            own.addLast(client);
            if (own.size() > MOST_LINES) {
                oldest = own.removeFirst();
            }
        }
        if (oldest != null && reachable(oldest)) {
            oldest.close();
        }
    }

    /** Whether the request is still there: closing a line whose browser has gone fails over and over in the server. */
    private static boolean reachable(SseClient client) {
        try {
            return !client.terminated() && client.ctx().res().getStatus() > 0;
        } catch (IllegalStateException | NullPointerException gone) {
            return false;
        }
    }

    private void forget(String person, SseClient client) {
        synchronized (lines) {
            lines.computeIfPresent(person, (id, own) -> {
                own.remove(client);
                return own.isEmpty() ? null : own;
            });
        }
    }

    /** One open page. */
    private final class Line {

        private volatile SignedIn person;
        private volatile Runnable end = () -> {};
        private final Supplier<Optional<SignedIn>> now;
        private final SseClient client;
        private final Set<String> waiting = new LinkedHashSet<>();
        private final AtomicBoolean scheduled = new AtomicBoolean();
        private final ReentrantLock sending = new ReentrantLock();

        Line(SignedIn person, Supplier<Optional<SignedIn>> now, SseClient client) {
            this.person = person;
            this.now = now;
            this.client = client;
        }

        /** On the publisher's thread: only notes what changed. */
        void hear(Event event) {
            if (!Topics.concerns(event, location -> person.mayEnter(location))) {
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
            aside(() -> {
                if (mayStay()) {
                    client.sendComment("still here");
                } else {
                    client.close();
                }
            });
        }

        /** Whether the session lives; takes over what the person may see by now. */
        private boolean mayStay() {
            try {
                Optional<SignedIn> still = now.get();
                still.ifPresent(newest -> person = newest);
                return still.isPresent();
            } catch (StorageException unknown) {
                return true;
            }
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
                    if (reachable(client)) {
                        message.run();
                    } else {
                        end.run();
                    }
                } finally {
                    sending.unlock();
                }
            });
        }
    }
}
