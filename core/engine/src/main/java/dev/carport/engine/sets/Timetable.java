package dev.carport.engine.sets;

import dev.carport.api.platform.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a set is delivered next. Pure.
 *
 * @param zone the dealer's: times of the day are of there
 */
public record Timetable(Schedule schedule, ZoneId zone) {
    /** Changes of so long go together. */
    public static final Duration GATHERING = Duration.ofSeconds(5);

    /**
     * The next delivery.
     *
     * @param staged whether any listing is staged
     * @param leaving whether the export is being switched off, so that nothing is waited for
     * @param since when the export went online; null when it is not known
     * @return a moment that may have passed; empty for not before something changes
     */
    public Optional<Instant> next(
            SetState state, boolean staged, boolean leaving, @Nullable Instant since, Instant now) {
        if (state.demanded()) {
            return Optional.of(now);
        }
        Instant changed = state.changedAt();
        boolean anything = changed != null && (state.whole() || staged);
        if (state.retryAt() != null && anything) {
            return Optional.of(state.retryAt());
        }
        if (leaving) {
            return anything ? Optional.of(now) : Optional.empty();
        }
        Instant tried = state.triedAt();
        Optional<Instant> change = anything && changed != null ? Optional.of(changed) : Optional.empty();
        return switch (schedule) {
            case Schedule.OnChange onChange -> change.map(at -> at.plus(GATHERING));
            case Schedule.Every every ->
                change.map(at -> later(at.plus(GATHERING), tried == null ? at : tried.plus(every.gap())));
            case Schedule.At at -> {
                if (at.always()) {
                    Instant base = later(tried == null ? Instant.EPOCH : tried, since == null ? Instant.EPOCH : since);
                    yield Optional.of(slot(at, base.equals(Instant.EPOCH) ? now : base));
                }
                yield change.map(first -> slot(at, first));
            }
        };
    }

    /** The first time of the day after a moment. */
    private Instant slot(Schedule.At at, Instant after) {
        LocalDate day = after.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < 3; ahead++) {
            for (LocalTime time : at.times()) {
                Instant slot = day.plusDays(ahead).atTime(time).atZone(zone).toInstant();
                if (slot.isAfter(after)) {
                    return slot;
                }
            }
        }
        throw new IllegalStateException("Each time of the day comes within two days");
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
