package dev.carport.apps.autoscout24.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entry of a request that is being handled; one thread fills it, any thread may look. */
final class LoggedCall {
    private final long number;
    private final Instant at;
    private final String method;
    private final String path;
    private final @Nullable String query;
    private final List<String> faults = new ArrayList<>();
    private @Nullable String customerNumber;
    private @Nullable String vehicleId;
    private @Nullable String vehicleReference;
    private int bodyBytes;
    private int status;
    private List<String> errors = List.of();
    private boolean finished;

    LoggedCall(long number, Instant at, String method, String path, @Nullable String query) {
        this.number = number;
        this.at = at;
        this.method = method;
        this.path = path;
        this.query = query;
    }

    synchronized void dealer(String number) {
        customerNumber = number;
    }

    synchronized void body(int bytes) {
        bodyBytes = bytes;
    }

    synchronized void fault(String name) {
        faults.add(name);
    }

    /** Notes the vehicle in the path, as it is before the call changes anything. */
    void vehicle(ApiCall call, Listings listings) {
        var id = call.variables().get("vehicleId");
        if (id != null) {
            vehicle(id, listings);
        }
    }

    /** Notes the vehicle that the call has created. */
    void object(Answer answer, Listings listings) {
        var id = answer.objectId();
        if (id != null && path.equals("/vehicles")) {
            vehicle(id, listings);
        }
    }

    private synchronized void vehicle(String id, Listings listings) {
        vehicleId = id;
        vehicleReference = listings.withId(id).flatMap(Listing::reference).orElse(null);
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
                customerNumber,
                vehicleId,
                vehicleReference,
                bodyBytes,
                status,
                errors,
                List.copyOf(faults),
                finished);
    }
}
