package dev.carport.web.extras;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paid extras that run at an export.
 *
 * @param href page of the export
 * @param sums what they cost together, by rhythm
 * @param unpriced whether the fee table says nothing about some of them
 * @param more how many are not shown
 */
public record RunningView(
        String href, String app, String logo, List<Row> rows, List<String> sums, boolean unpriced, int more) {

    /**
     * One of them.
     *
     * @param href where it can be cancelled; null when the vehicle left
     */
    public record Row(
            String vehicle, @Nullable String href, String label, String text, String by, Instant at, String price) {}
}
