package dev.carport.engine.location;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the locations. Methods take part in the transaction of their thread and throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses.
 */
public interface LocationStore {

    /** Creates the location, or replaces the one with the same code. True when it is new. Repeating changes nothing. */
    boolean put(Location location);

    /** The location with a code, empty when there is none. */
    Optional<Location> get(String code);

    /** All locations by code; empty before the first is made. */
    List<Location> list();
}
