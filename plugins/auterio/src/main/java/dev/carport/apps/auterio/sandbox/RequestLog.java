package dev.carport.apps.auterio.sandbox;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What has been asked, oldest first. Thread-safe. */
public final class RequestLog {
    private final InstantSource clock;
    private final List<LoggedRequest> requests = new ArrayList<>();
    private int arrived;

    RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String method, String path, int vehicles, int status) {
        requests.add(new LoggedRequest(++arrived, clock.instant(), method, path, vehicles, status));
    }

    /** All of them. */
    public synchronized List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    /** All of them, a line each. */
    public List<String> lines() {
        return all().stream().map(LoggedRequest::line).toList();
    }

    /** Numbers of vehicles of the requests that reached the ingest. */
    public List<Integer> sizes() {
        return all().stream().map(LoggedRequest::vehicles).toList();
    }

    /** Forgets them. */
    public synchronized void clear() {
        requests.clear();
    }
}
