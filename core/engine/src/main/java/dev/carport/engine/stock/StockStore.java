package dev.carport.engine.stock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the vehicles. A vehicle is known by location and number; a deleted one stays as a tombstone, so that its
 * listings can be withdrawn and it is recognised when it comes back.
 *
 * <p>Methods take part in the transaction of their thread and throw {@link dev.carport.engine.tx.StorageException} when
 * the database refuses. Two writers of the same location wait for each other. Lists are never null.
 */
public interface StockStore {

    /** Puts one vehicle; see {@link #putAll}. */
    default VehiclePut put(String location, VehicleInput vehicle, ChangeOrigin origin, FieldDiff diff) {
        return putAll(location, List.of(vehicle), origin, diff).getFirst();
    }

    /**
     * Puts vehicles into the stock of a location, all or none. For each:
     *
     * <ul>
     *   <li>A present vehicle with the number and an equal fingerprint is left alone: no write, no version.
     *   <li>A present vehicle with the number is changed.
     *   <li>Else, when it {@linkplain VehicleInput#continues() continues} another, that one gets the number.
     *   <li>Else, when the last deleted vehicle with the number has the same VIN (or neither has one), it returns.
     *   <li>Else it is new.
     * </ul>
     *
     * Each write makes a version and a {@link VehicleChange}. For many vehicles call it in steps of one to two hundred:
     * larger ones are hardly quicker, and every other writer waits for a step to end.
     *
     * @return one result per vehicle, in the same order
     * @throws IllegalArgumentException when a number occurs twice
     * @throws dev.carport.engine.tx.StorageException with reason CONFLICT when the location does not exist
     */
    List<VehiclePut> putAll(String location, List<VehicleInput> vehicles, ChangeOrigin origin, FieldDiff diff);

    /**
     * Deletes the present vehicles with these numbers; others are passed over, so repeating changes nothing.
     *
     * @return the ids of those deleted now, in no particular order
     */
    List<String> delete(String location, Collection<String> numbers, ChangeOrigin origin);

    /** The present vehicle with a number. */
    Optional<StoredVehicle> find(String location, String number);

    /** The vehicle with an id, deleted or not. */
    Optional<StoredVehicle> get(String id);

    /** The vehicles with these ids, deleted or not, by id; unknown ids are missing. */
    Map<String, StoredVehicle> getAll(Collection<String> ids);

    /** The vehicles of all locations with a VIN, deleted ones last; upper and lower case do not matter. */
    List<StoredVehicle> findByVin(String vin);

    /** The deleted vehicles of a location with a VIN that left at or after a time, the last to leave first. */
    List<StoredVehicle> deletedByVin(String location, String vin, Instant since);

    /** The present vehicles of a location with an image, by the hash of its bytes; blocked images count, too. */
    List<StoredVehicle> showing(String location, String imageHash);

    /** The numbers of all present vehicles of a location. */
    Set<String> numbers(String location);

    /**
     * The ids of all present vehicles of a location, in rising order. Read in steps as the stream is used, so it holds
     * no connection and needs no closing; vehicles put or deleted meanwhile may or may not occur.
     */
    Stream<String> ids(String location);

    /**
     * The next present vehicles of a location after an id, in rising order of ids: the way to walk a whole stock with
     * bounded memory.
     *
     * @param afterId the last id of the step before; null to begin
     * @param limit at least 1
     */
    List<StoredVehicle> next(String location, @Nullable String afterId, int limit);

    /**
     * A part of a list.
     *
     * @param after {@link StockPage#next} of the part before, asked for with the same filter and order; null to begin
     * @param limit at least 1
     * @throws IllegalArgumentException when {@code after} does not come from such a part
     */
    StockPage page(StockFilter filter, StockOrder order, @Nullable String after, int limit);

    /** How many vehicles a filter lets through. */
    long count(StockFilter filter);

    /** How many vehicles a filter lets through, by one of their traits; values that no vehicle has are missing. */
    Map<String, Long> countBy(StockFacet facet, StockFilter filter);

    /** The changes of a vehicle, the last first. */
    List<VehicleChange> changes(String vehicleId, int limit);

    /** Forgets change records made before a time, at most so many at once. Returns how many; 0 when done. */
    int purgeChanges(Instant before, int limit);

    /**
     * The next tombstones of vehicles that left before a time, in rising order of ids, to be {@linkplain #purge purged}.
     *
     * @param after the last id of the step before; empty to begin
     */
    List<String> tombstones(Instant deletedBefore, String after, int limit);

    /**
     * Forgets tombstones with all their changes. The caller makes sure that nothing of them is listed any more. Present
     * vehicles among the ids are left alone. Returns how many were forgotten.
     */
    int purge(Collection<String> ids);
}
