package dev.carport.api.platform;

/** A platform that takes the whole set at once, such as a file that must appear complete or not at all. */
public non-sealed interface SnapshotPlatform extends Platform {
    /**
     * Publishes the set. The host skips the call when nothing has changed since the last delivery, unless a schedule demands it.
     *
     * @param snapshot read it once, in order
     * @return {@link Outcome.Confirmed} when the whole set has been delivered; anything else leaves the last delivery in force
     */
    Outcome publish(Snapshot snapshot);
}
