package dev.carport.engine.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps orders; buyers encrypted. Methods join the transaction of their thread. */
public interface OrderStore {
    /** An order by our id. */
    Optional<PlacedOrder> find(String id);

    /** An order by the platform's id. */
    Optional<PlacedOrder> find(String accountId, String orderId);

    /**
     * Orders of a location, the latest first.
     *
     * @param openOnly without those that are over
     * @param before only those ordered before this one; null to begin
     */
    List<PlacedOrder> page(String location, boolean openOnly, @Nullable PlacedOrder before, int limit);

    /** Orders of a vehicle, the latest first. */
    List<PlacedOrder> ofVehicle(String vehicleId);

    /** Stores an order under its id, in place of what was there. */
    void put(PlacedOrder order);

    /**
     * How many orders there are.
     *
     * @param watched whether orders are fetched for an export of the location
     * @param waiting in which the seller can do something
     * @param open not over
     */
    record Counts(boolean watched, int waiting, int open, int all) {}

    /** Counts of a location. */
    Counts counts(String location);

    /** Quickly what every page shows of {@link #counts}: how many wait; empty when orders are not fetched and there are none. */
    Optional<Integer> waiting(String location);

    /**
     * How far the orders of an account are read.
     *
     * @param readUntil all changes before this are known; null before the first time
     * @param failingSince since when they cannot be read; null when they can
     * @param problem why, for support; null when nothing is wrong
     */
    record Watch(
            String accountId,
            @Nullable Instant readUntil,
            @Nullable Instant failingSince,
            @Nullable String problem) {}

    /** How far an account's orders are read; empty when nobody ever asked. */
    Optional<Watch> watch(String accountId);

    /** Notes how far an account's orders are read. */
    void put(Watch watch);

    /** Notes that nobody asks for an account's orders any more. */
    void unwatch(String accountId);

    /**
     * Forgets buyers, at most so many.
     *
     * @param endedBefore of orders that are over and have not changed since
     * @param before of any that have not changed since
     * @return how many
     */
    int forgetBuyers(Instant endedBefore, Instant before, int limit);

    /** Forgets orders that are over and have not changed since, at most so many; says how many. */
    int purge(Instant before, int limit);

    /** Does something while nobody else does something under the same name, on all nodes. Not inside a transaction. */
    <T> T exclusively(String name, Supplier<T> action);
}
