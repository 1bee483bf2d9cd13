package dev.carport.engine.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the history of transmissions. Methods join the transaction of their thread. */
public interface TransmissionStore {
    /** Adds exchanges. */
    void add(List<Transmission> transmissions);

    /**
     * What to show.
     *
     * @param vehicleId only of this vehicle; null for all
     * @param result only with this result; null for all
     * @param from not before; null for no bound
     * @param to before; null for no bound
     */
    record Filter(
            @Nullable String vehicleId,
            Transmission.@Nullable Result result,
            @Nullable Instant from,
            @Nullable Instant to) {
        /** Everything. */
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /**
     * A page of an export's history, newest first.
     *
     * @param before id before which to go on; null to start
     */
    List<Transmission> page(String exportId, Filter filter, @Nullable String before, int limit);

    /** Forgets exchanges that ended before a time, at most so many at once. Returns how many; 0 when done. */
    int purge(Instant before, int limit);
}
