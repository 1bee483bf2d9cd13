package dev.carport.web.figures;

import dev.carport.web.ui.Link;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How listings did.
 *
 * @param back the page it belongs to
 * @param subject the vehicle, or the whole stock
 * @param problem why there are no figures; null when there are
 * @param standing how long on offer, in words; null when not known
 * @param counts what was counted
 * @param charts one per kind worth drawing
 */
public record FiguresView(
        Link back,
        String app,
        String logo,
        String subject,
        @Nullable String problem,
        @Nullable String standing,
        List<Counted> counts,
        List<Chart> charts) {

    /**
     * A counter.
     *
     * @param change against the time before, such as {@code +12 %}; null when there is nothing to compare with
     */
    public record Counted(
            String word, long latest, long before, @Nullable String change) {}

    /** Bars by week, the oldest first. */
    public record Chart(String word, List<Bar> bars) {}

    /**
     * One week.
     *
     * @param height of 100, at least 1 when anything was counted
     */
    public record Bar(LocalDate from, long count, int height) {}
}
