package dev.carport.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The entry of a request that is being handled; one thread fills it, any thread may look. */
public final class Notes {
    private final long number;
    private final Instant at;
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> notes = new TreeMap<>();
    private @Nullable Integer batch;
    private int bodyBytes;
    private int status;
    private List<String> errors = List.of();
    private boolean finished;

    Notes(long number, Instant at, String method, String path, @Nullable String query) {
        this.number = number;
        this.at = at;
        this.method = method;
        this.path = path;
        this.query = query;
    }

    /** Notes something about the request, such as whose it is. Never a secret. */
    public synchronized void put(String name, String value) {
        notes.put(name, value);
    }

    /** Notes how many things the request carries, where the platform takes many at once. */
    public synchronized void batch(int size) {
        batch = size;
    }

    synchronized void body(int bytes) {
        bodyBytes = bytes;
    }

    synchronized void fault(String name) {
        faults.add(name);
    }

    synchronized void finish(int answered, List<String> answeredErrors) {
        status = answered;
        errors = List.copyOf(answeredErrors);
        finished = true;
    }

    synchronized LoggedRequest snapshot() {
        return new LoggedRequest(
                number,
                at,
                method,
                path,
                query,
                Map.copyOf(notes),
                batch,
                bodyBytes,
                status,
                errors,
                List.copyOf(faults),
                finished);
    }
}
