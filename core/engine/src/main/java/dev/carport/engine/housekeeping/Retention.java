package dev.carport.engine.housekeeping;

import java.time.Duration;

/**
 * How long things are kept.
 *
 * @param history transmissions, changes of vehicles and the audit log; at least 396 days, so that thirteen months can be told
 * @param exchanges requests to platforms and their answers
 * @param tombstones vehicles that left the stock; one that comes back meanwhile continues its listing
 * @param images those that no vehicle needs any more; at least a day, so that no import under way loses one
 * @param buyers who ordered, counted from the end of the order; the order itself is kept as long as the history
 */
public record Retention(Duration history, Duration exchanges, Duration tombstones, Duration images, Duration buyers) {
    private static final Duration THIRTEEN_MONTHS = Duration.ofDays(396);
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** What production uses. */
    public static final Retention USUAL = new Retention(
            Duration.ofDays(400), Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(2), Duration.ofDays(90));

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when something would be kept too shortly
     */
    public Retention {
        if (history.compareTo(THIRTEEN_MONTHS) < 0) {
            throw new IllegalArgumentException("History is kept for thirteen months at least, 396 days");
        }
        if (exchanges.compareTo(SHORTEST) < 0
                || tombstones.compareTo(SHORTEST) < 0
                || images.compareTo(SHORTEST) < 0
                || buyers.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "Exchanges, vehicles that left, unused images and buyers are kept for a day at least");
        }
    }
}
