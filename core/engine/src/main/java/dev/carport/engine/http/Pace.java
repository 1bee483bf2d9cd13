package dev.carport.engine.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The rate of one account: a bucket of tokens, and a pause when the platform has asked for one. Waiters go in the order of
 * asking, because each takes its place when it asks. Thread-safe.
 */
final class Pace {
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final double perNano;
    private final double capacity;
    private final LongSupplier nanos;
    private double tokens;
    private long filledAt;
    private long pausedUntil;
    private boolean paused;

    /**
     * A bucket that is full at first.
     *
     * @param perSecond requests per second; 0 for no limit
     * @param nanos running time in nanoseconds
     */
    Pace(double perSecond, LongSupplier nanos) {
        this.perNano = perSecond / 1e9;
        this.capacity = Math.max(1, Math.ceil(perSecond));
        this.nanos = nanos;
        this.tokens = capacity;
        this.filledAt = nanos.getAsLong();
    }

    /**
     * Takes a place.
     *
     * @param patience longest wait
     * @return how long to wait before sending; longer than the patience when no place was taken
     */
    synchronized Duration reserve(Duration patience) {
        long now = nanos.getAsLong();
        long wait = paused ? Math.max(0, pausedUntil - now) : 0;
        if (perNano > 0) {
            tokens = Math.min(capacity, tokens + Math.max(0, now - filledAt) * perNano);
            filledAt = now;
            wait = Math.max(wait, tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) / perNano));
        }
        if (wait <= patience.toNanos() && perNano > 0) {
            tokens -= 1;
        }
        return Duration.ofNanos(wait);
    }

    /** The platform asks for quiet; it counts from now, at most an hour. */
    synchronized void pause(Duration time) {
        Duration bounded = time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time;
        long until = nanos.getAsLong() + bounded.toNanos();
        if (!paused || until - pausedUntil > 0) {
            pausedUntil = until;
            paused = true;
        }
    }
}
