package dev.carport.api.platform;

import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * The whole set of an export for a {@link SnapshotPlatform}. Read by accessors only.
 *
 * @param <S> the app's settings
 */
public interface Snapshot<S extends Record> {
    /** Number of this delivery, counting up per export from 1. */
    long run();

    /** Code of the location whose stock it is. */
    String location();

    /** The dealer's time zone, for dates in names of files. */
    ZoneId zone();

    /** The export's settings. */
    S settings();

    /** Number of listings. */
    int size();

    /**
     * The listings, ordered by reference, each with intent create and its parts' present content; what is to go is not among them. May
     * be called again for another pass over the same set. Close it.
     */
    Stream<Change> listings();
}
