package dev.carport.engine.config;

import java.util.Map;
import java.util.Optional;

/**
 * Keeps settings of the host. Methods take part in the transaction of their thread and throw
 * {@link dev.carport.engine.tx.StorageException} when the database refuses. No secrets: they would lie here in the open.
 */
public interface HostConfigStore {

    /** The JSON of a key, exactly as put; empty when there is none. */
    Optional<String> get(String key);

    /** Keeps or replaces the JSON of a key. It is not looked at. */
    void put(String key, String json);

    /** Forgets a key. False when there is none. */
    boolean remove(String key);

    /** Everything, by key. */
    Map<String, String> all();
}
