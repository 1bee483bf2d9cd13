package dev.carport.web.values;

import dev.carport.engine.apps.AppFailure;
import dev.carport.engine.events.Event;
import dev.carport.engine.events.Events;
import dev.carport.engine.exports.Export;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.exports.ExportStore;
import dev.carport.engine.operations.UnmappedValues;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many values wait for an answer at each location, for every page. They are found by mapping the stock, which is too
 * much for a page: the number is kept, and counted again in the background when somebody asks after something changed, at
 * most a twentieth of the time. A page waits a moment for a quick count and shows the last number otherwise. Thread-safe.
 */
public final class OpenValues implements ToLongFunction<String> {

    private static final Logger LOG = LoggerFactory.getLogger(OpenValues.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final int PAUSE_PER_WORK = 20;
    private static final long PATIENCE_MILLIS = 150;

    private final ExportStore exports;
    private final UnmappedValues values;
    private final InstantSource clock;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /** What is known of one location. All under its own lock. */
    private static final class Count {
        private long known;
        private boolean stale = true;
        private Instant notBefore = Instant.MIN;
        private @Nullable CompletableFuture<?> running;
    }

    /** Counts over these parts that are renewed after these events. */
    public OpenValues(ExportStore exports, UnmappedValues values, Events events, InstantSource clock) {
        this.exports = exports;
        this.values = values;
        this.clock = clock;
        events.subscribe(this::hear);
    }

    private void hear(Event event) {
        switch (event) {
            case Event.ExportChanged changed -> outdated(changed.location());
            case Event.StockChanged changed -> outdated(changed.location());
            case Event.OrdersChanged changed -> {}
            case Event.AppChanged changed -> changed();
        }
    }

    /** Says that an answer counts at all locations from now on. */
    void changed() {
        outdated(counts.keySet());
    }

    private void outdated(Collection<String> locations) {
        locations.forEach(this::outdated);
    }

    private void outdated(String location) {
        Count count = counts.get(location);
        if (count != null) {
            synchronized (count) {
                count.stale = true;
            }
        }
    }

    /** Tells what a page has counted anyway. */
    void found(String location, long open) {
        Count count = counts.computeIfAbsent(location, any -> new Count());
        synchronized (count) {
            count.known = open;
        }
    }

    /** The number of a location. */
    @Override
    public long applyAsLong(String location) {
        Count count = counts.computeIfAbsent(location, any -> new Count());
        @Nullable CompletableFuture<?> running;
        synchronized (count) {
            if (count.running == null && count.stale && !clock.instant().isBefore(count.notBefore)) {
                count.stale = false;
                count.running = CompletableFuture.runAsync(
                        () -> renew(location, count),
                        work -> Thread.ofVirtual().name("carport-open-values").start(work));
            }
            running = count.running;
        }
        if (running != null) {
            await(running);
        }
        synchronized (count) {
            return count.known;
        }
    }

    private static void await(CompletableFuture<?> running) {
        try {
            running.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            LOG.atTrace().log("The last number is shown, the next page has the new one");
        } catch (ExecutionException failed) {
            LOG.atTrace().setCause(failed).log("The last number is shown");
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew(String location, Count count) {
        Instant begun = clock.instant();
        Long open = null;
        try {
            open = exports.ofLocation(location).stream()
                    .filter(export -> export.state() != ExportState.OFF)
                    .mapToLong(this::open)
                    .sum();
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("location", location)
                    .setCause(failed)
                    .log("Values unknown to platforms could not be counted");
        }
        Instant done = clock.instant();
        Duration pause = Duration.between(begun, done).multipliedBy(PAUSE_PER_WORK);
        synchronized (count) {
            if (open != null) {
                count.known = open;
            }
            count.notBefore = done.plus(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
            count.running = null;
        }
    }

    private int open(Export export) {
        try {
            return values.of(export).map(Collection::size).orElse(0);
        } catch (AppFailure unusable) {
            return 0;
        }
    }
}
