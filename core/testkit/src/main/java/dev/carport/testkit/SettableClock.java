package dev.carport.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    /** A clock that shows this moment. */
    public SettableClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves on. */
    public void forward(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** Moves on to this moment; one that has passed changes nothing. */
    public void forwardTo(Instant moment) {
        now.updateAndGet(instant -> moment.isAfter(instant) ? moment : instant);
    }
}
