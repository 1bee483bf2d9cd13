package dev.carport.apps.autoscout24.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests that reached the platform, in order of arrival: API, sign-in and token endpoint, not the listing pages nor
 * the simulator's own endpoints. Remembers a limited number; the oldest go first. Thread-safe.
 */
public final class RequestLog {
    private final InstantSource clock;
    private final int capacity;
    private final Deque<LoggedCall> calls = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long arrived;

    RequestLog(InstantSource clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Everything remembered, unfinished requests included. */
    public List<LoggedRequest> all() {
        lock.lock();
        try {
            return calls.stream().map(LoggedCall::snapshot).toList();
        } finally {
            lock.unlock();
        }
    }

    /** The remembered requests that fit, in order of arrival. */
    public List<LoggedRequest> matching(Predicate<LoggedRequest> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** Every remembered request as {@link LoggedRequest#line()}. */
    public List<String> lines() {
        return all().stream().map(LoggedRequest::line).toList();
    }

    /** How many requests have ever arrived; {@link #clear()} does not change it. */
    public long arrived() {
        lock.lock();
        try {
            return arrived;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets what is remembered. */
    public void clear() {
        lock.lock();
        try {
            calls.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits in real time until so many remembered requests fit.
     *
     * @return whether they did before the time was over
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public boolean await(Predicate<LoggedRequest> wanted, int count, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            var left = longest.toNanos();
            while (count(wanted) < count) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    LoggedCall arrive(String method, String path, @Nullable String query) {
        lock.lock();
        try {
            var call = new LoggedCall(++arrived, clock.instant(), method, path, query);
            calls.addLast(call);
            if (calls.size() > capacity) {
                calls.removeFirst();
            }
            changed.signalAll();
            return call;
        } finally {
            lock.unlock();
        }
    }

    void finish(LoggedCall call, int status, List<String> errors) {
        lock.lock();
        try {
            call.finish(status, errors);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long count(Predicate<LoggedRequest> wanted) {
        return calls.stream().map(LoggedCall::snapshot).filter(wanted).count();
    }
}
