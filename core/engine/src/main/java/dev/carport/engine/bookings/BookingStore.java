package dev.carport.engine.bookings;

import dev.carport.api.mapping.Booking;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Keeps paid extras. They end with their listing: the ledger forgets them when a listing is gone. Methods join the transaction of their
 * thread.
 */
public interface BookingStore {
    /** What these listings of an export have, sorted by kind; vehicles without any are missing. */
    Map<String, List<Booking>> of(String exportId, Collection<String> vehicleIds);

    /** What one listing has, sorted by kind. */
    List<OrderedExtra> of(String exportId, String vehicleId);

    /** All that run at an export, the latest first, at most so many. */
    List<OrderedExtra> ofExport(String exportId, int limit);

    /** How many run at an export, by kind; kinds without any are missing. */
    Map<String, Integer> counts(String exportId);

    /** Notes an order, in place of one of the same kind. */
    void put(OrderedExtra extra);

    /** Takes an order back. False when there was none. */
    boolean remove(String exportId, String vehicleId, String kind);
}
