package dev.carport.apps.feed.file;

import java.time.Duration;

/**
 * How far a template may go.
 *
 * @param silence the longest time between two rows, and before the first and after the last one
 * @param characters the most it may write between two rows
 * @param memory the most bytes it may take between two rows
 */
public record Bounds(Duration silence, long characters, long memory) {
    private static final long MEGABYTE = 1024 * 1024;

    /** For a delivery. */
    public static final Bounds DELIVERY = new Bounds(Duration.ofSeconds(20), 16 * MEGABYTE, 256 * MEGABYTE);

    /** While somebody types. */
    public static final Bounds PREVIEW = new Bounds(Duration.ofSeconds(2), MEGABYTE, 64 * MEGABYTE);
}
