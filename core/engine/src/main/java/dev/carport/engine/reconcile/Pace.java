package dev.carport.engine.reconcile;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The waits of the reconciliation.
 *
 * @param firstRetry wait after the first failed attempt; doubles with each further one
 * @param longestRetry longest wait between attempts
 * @param doubtPause how long a platform must have had to finish before its "not there" is believed
 * @param linger how long a run stays ready after its last work, so that the next change needs no start
 * @param outage failed attempts in a row, over all listings, after which the account pauses as a whole
 */
public record Pace(Duration firstRetry, Duration longestRetry, Duration doubtPause, Duration linger, int outage) {
    /** What production uses. */
    public static final Pace USUAL =
            new Pace(Duration.ofSeconds(2), Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofSeconds(2), 5);

    /**
     * The wait after so many failed attempts in a row, spread over its upper half.
     *
     * @param attempts at least 1
     */
    public Duration retryAfter(int attempts, RandomGenerator random) {
        long longest = longestRetry.toMillis();
        long wait = firstRetry.toMillis() << Math.min(attempts - 1, 20);
        long bound = Math.min(wait, longest);
        return Duration.ofMillis(bound - (bound > 1 ? random.nextLong(bound / 2 + 1) : 0));
    }
}
