package dev.carport.api.platform;

/**
 * A platform that takes the whole set of an export at once, such as a file that must appear complete or not at all. Its listings lie in
 * the ledger like any others; they count as online when the set they are in has been delivered.
 *
 * @param <S> the app's settings
 */
public non-sealed interface SnapshotPlatform<S extends Record> extends Platform {
    /** When an export with these settings is delivered. Pure. */
    default Schedule schedule(S settings) {
        return Schedule.ON_CHANGE;
    }

    /**
     * Publishes the set. The host calls it when something has changed and the schedule allows it, and when a person demands it.
     *
     * @return {@link Outcome.Confirmed} when the whole set has been delivered; anything else leaves the last delivery in force
     */
    Outcome publish(Snapshot<S> snapshot);
}
