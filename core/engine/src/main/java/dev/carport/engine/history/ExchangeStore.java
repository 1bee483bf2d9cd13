package dev.carport.engine.history;

import java.time.Instant;
import java.util.List;

/** Keeps exchanges with platforms for some weeks. Methods join the transaction of their thread. */
public interface ExchangeStore {
    /** Adds exchanges. */
    void add(List<RecordedExchange> exchanges);

    /**
     * What was exchanged about a vehicle in a span of time, the first one first. The vehicles of each are not read back.
     *
     * @param from not before
     * @param to before
     */
    List<RecordedExchange> ofVehicle(String accountId, String vehicleId, Instant from, Instant to, int limit);

    /** What was exchanged for a transmission; the last one of many may be missing for a second. */
    default List<RecordedExchange> of(Transmission transmission, int limit) {
        Instant began = transmission.at().minusMillis(transmission.millis() + 1000);
        return ofVehicle(
                transmission.accountId(),
                transmission.vehicleId(),
                began,
                transmission.at().plusMillis(1),
                limit);
    }

    /** Forgets exchanges sent before a time, at most so many at once. Returns how many; 0 when done. */
    int purge(Instant before, int limit);
}
