package dev.carport.engine.sets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-03-28T12:00:00Z");
    private static final Schedule EARLY_AND_LATE =
            new Schedule.At(List.of(LocalTime.of(18, 0), LocalTime.of(2, 30)), false);

    private static SetState state(@Nullable Instant changed, @Nullable Instant tried) {
        return new SetState("e", 1, false, false, false, changed, null, 0, tried, tried, "s", List.of());
    }

    private static Optional<Instant> next(Schedule schedule, SetState state) {
        return new Timetable(schedule, BERLIN).next(state, true, false, NOW, NOW);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void nothingChangedIsNothingToDeliver() {
        assertThat(next(Schedule.ON_CHANGE, state(null, NOW))).isEmpty();
        assertThat(new Timetable(Schedule.ON_CHANGE, BERLIN).next(state(NOW, null), false, false, NOW, NOW))
                .isEmpty();
    }

    @Test
    void timesOfTheDayAreTheDealersAlsoWhenTheClockIsPutForward() {
        assertThat(next(EARLY_AND_LATE, state(NOW, null))).contains(at("2026-03-28T17:00:00Z"));
        // on the 29th there is no half past two: the clock goes from two to three
        assertThat(next(EARLY_AND_LATE, state(at("2026-03-28T17:00:00Z"), null)))
                .contains(at("2026-03-29T01:30:00Z"));
        assertThat(next(EARLY_AND_LATE, state(at("2026-03-29T01:30:00Z"), null)))
                .contains(at("2026-03-29T16:00:00Z"));
    }

    @Test
    void aTimeThatPassedWhileNobodyRanIsDue() {
        assertThat(next(EARLY_AND_LATE, state(NOW.minus(Duration.ofDays(2)), null)))
                .hasValueSatisfying(due -> assertThat(due).isBefore(NOW));
    }

    @Test
    void eachDayMeansOncePerTimeWhateverBecameOfIt() {
        Schedule daily = new Schedule.At(List.of(LocalTime.of(6, 0)), true);

        assertThat(next(daily, state(null, at("2026-03-27T05:00:00Z")))).contains(at("2026-03-29T04:00:00Z"));
        assertThat(next(daily, state(null, at("2026-03-29T04:00:10Z")))).contains(at("2026-03-30T04:00:00Z"));
    }

    @Test
    void atMostThisOftenCountsFromTheLastTry() {
        Schedule hourly = new Schedule.Every(Duration.ofHours(1));

        assertThat(next(hourly, state(NOW, null))).contains(NOW.plus(Timetable.GATHERING));
        assertThat(next(hourly, state(NOW, NOW.minusSeconds(60)))).contains(NOW.plusSeconds(3540));
    }

    @Test
    void aRepeatDoesNotWaitForTheScheduleNorADemandForARepeat() {
        Instant retry = NOW.plusSeconds(30);
        SetState failed = new SetState("e", 1, false, true, false, NOW, retry, 1, NOW, null, "s", List.of());
        SetState demanded = new SetState("e", 1, false, true, true, NOW, retry, 1, NOW, null, "s", List.of());

        assertThat(next(EARLY_AND_LATE, failed)).contains(retry);
        assertThat(next(EARLY_AND_LATE, demanded)).contains(NOW);
    }

    @Test
    void whoIsSwitchedOffWaitsForNothing() {
        assertThat(new Timetable(EARLY_AND_LATE, BERLIN).next(state(NOW, NOW), true, true, NOW, NOW))
                .contains(NOW);
    }
}
