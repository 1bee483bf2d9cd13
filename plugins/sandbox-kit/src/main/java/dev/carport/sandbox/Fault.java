package dev.carport.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A fault in place. Thread-safe. */
public final class Fault {
    private final String id;
    private final FaultRule rule;
    private final CountDownLatch released = new CountDownLatch(1);
    private int fitting;
    private int hits;

    Fault(String id, FaultRule rule) {
        this.id = id;
        this.rule = rule;
    }

    /** Names the fault over HTTP. */
    public String id() {
        return id;
    }

    /** What was asked for. */
    public FaultRule rule() {
        return rule;
    }

    /** How many requests it has hit so far. */
    public synchronized int hits() {
        return hits;
    }

    /** Whether it will hit no further request. */
    public synchronized boolean isUsedUp() {
        return rule.times() > 0 && hits >= rule.times();
    }

    void release() {
        released.countDown();
    }

    synchronized boolean strikes(String method, String path) {
        if (isUsedUp() || !rule.fits(method, path)) {
            return false;
        }
        fitting++;
        if (fitting <= rule.skip() || (fitting - rule.skip() - 1) % rule.every() != 0) {
            return false;
        }
        hits++;
        return true;
    }

    void hold(@Nullable Duration longest) throws InterruptedException {
        if (longest == null) {
            released.await();
        } else {
            // the result only says whether somebody released the fault early; both ways the request goes on
            boolean unused = released.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }
}
