package dev.carport.sandbox;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests that reached the platform, in order of arrival; neither pages nor the simulator's own endpoints. Remembers a limited
 * number; the oldest go first. Thread-safe.
 */
public final class RequestLog {
    private static final int CAPACITY = 20_000;

    private final InstantSource clock;
    private final int capacity;
    private final Deque<Notes> calls = new ArrayDeque<>();
    private long arrived;

    RequestLog(InstantSource clock) {
        this(clock, CAPACITY);
    }

    RequestLog(InstantSource clock, int capacity) {
        this.clock = clock;
        this.capacity = capacity;
    }

    /** Everything remembered, unfinished requests included. */
    public synchronized List<LoggedRequest> all() {
        return calls.stream().map(Notes::snapshot).toList();
    }

    /** The remembered requests that fit, in order of arrival. */
    public List<LoggedRequest> matching(Predicate<LoggedRequest> wanted) {
        return all().stream().filter(wanted).toList();
    }

    /** Every remembered request as {@link LoggedRequest#line()}. */
    public List<String> lines() {
        return all().stream().map(LoggedRequest::line).toList();
    }

    /** How many things each remembered request carried; requests of which it is not noted are left out. */
    public List<Integer> sizes() {
        return all().stream()
                .flatMap(request -> Stream.ofNullable(request.batch()))
                .toList();
    }

    /** How many requests have ever arrived; {@link #clear()} does not change it. */
    public synchronized long arrived() {
        return arrived;
    }

    /** Forgets what is remembered. */
    public synchronized void clear() {
        calls.clear();
    }

    synchronized Notes arrive(String method, String path, @Nullable String query) {
        Notes call = new Notes(++arrived, clock.instant(), method, path, query);
        calls.addLast(call);
        if (calls.size() > capacity) {
            calls.removeFirst();
        }
        return call;
    }
}
