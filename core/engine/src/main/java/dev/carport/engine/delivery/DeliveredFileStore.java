package dev.carport.engine.delivery;

import java.time.Instant;
import java.util.Map;

/** Keeps which version of a file was delivered last where. Methods join the transaction of their thread. */
public interface DeliveredFileStore {
    /** The versions delivered to a destination, by name; of these names only. */
    Map<String, String> versions(String exportId, String destination, java.util.Collection<String> names);

    /** Keeps versions by name. */
    void put(String exportId, String destination, Map<String, String> versions, Instant now);

    /** Forgets everything of an export, so that everything is delivered again. */
    void forget(String exportId);

    /** Forgets what was delivered before a time, at most so many at once. Returns how many; 0 when done. */
    int purge(Instant before, int limit);
}
