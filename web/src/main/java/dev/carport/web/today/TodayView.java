package dev.carport.web.today;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Equal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What needs a person today.
 *
 * @param topics what the page follows
 * @param tasks most urgent first
 * @param exports how each export of the location stands
 * @param vehicles how many vehicles the location has
 * @param lastSuccess when any platform last confirmed something; null for never
 */
public record TodayView(
        String topics,
        List<Task> tasks,
        List<Line> exports,
        long vehicles,
        @Nullable Instant lastSuccess) {

    public TodayView {
        tasks = List.copyOf(tasks);
        exports = List.copyOf(exports);
    }

    /**
     * Something only a person can do.
     *
     * @param stake the one number that tells how much depends on it; null for none
     * @param stakeNote what the number counts; null for none
     * @param action what to do, a verb
     */
    public record Task(
            Badge badge,
            String title,
            String text,
            @Nullable String stake,
            @Nullable String stakeNote,
            String action,
            String href) {}

    /**
     * One export.
     *
     * @param equal null while it has never been online
     */
    public record Line(
            String name,
            String logo,
            String href,
            Badge badge,
            @Nullable Equal equal,
            int waiting,
            int refused,
            @Nullable Instant lastSuccess) {}

    /** How many exports are online. */
    public long online() {
        return exports.stream().filter(line -> line.equal() != null).count();
    }
}
