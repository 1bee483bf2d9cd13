package dev.carport.engine.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One call into an app as its requests show it: whether anything that could change the platform may have left, when it last
 * gave a sign of life, and whether it still may send. A call that was given up is revoked, so that it cannot wake up
 * later and create what has meanwhile been created again.
 *
 * <p>Belongs to the thread that runs the call and to threads started by it. Thread-safe.
 */
public final class Errand {
    // the lent client is one object per account, so the call is known by its thread only
    private static final InheritableThreadLocal<@Nullable Errand> CURRENT = new InheritableThreadLocal<>();

    private volatile boolean revoked;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile long lastSign = System.nanoTime();

    /** The errand of this thread; empty outside of a guarded call. */
    public static Optional<Errand> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Runs work as this errand on the present thread. */
    public <T extends @Nullable Object> T run(Callable<T> work) throws Exception {
        Errand outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return work.call();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Takes away the right to send. */
    public void revoke() {
        revoked = true;
    }

    /** Whether sending is forbidden by now. */
    public boolean revoked() {
        return revoked;
    }

    /** Notes that a request which may change something at the platform is about to leave. */
    public void noteChange() {
        changes.incrementAndGet();
    }

    /** Takes one note back: that request provably did not leave. */
    void forgetChange() {
        changes.decrementAndGet();
    }

    /** Whether a request that may change something at the platform may have reached it. */
    public boolean mayHaveChanged() {
        return changes.get() > 0;
    }

    /** Notes a sign of life: a request, an answer, a report. */
    public void touch() {
        lastSign = System.nanoTime();
    }

    /** Nanoseconds since the last sign of life. */
    public long silence() {
        return System.nanoTime() - lastSign;
    }

    @Override
    public String toString() {
        return "errand silent for " + TimeUnit.NANOSECONDS.toMillis(silence()) + " ms";
    }
}
