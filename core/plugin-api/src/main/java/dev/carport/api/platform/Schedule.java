package dev.carport.api.platform;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When a {@link SnapshotPlatform} delivers. Nothing is delivered while nothing has changed, unless the schedule says so. */
public sealed interface Schedule {
    /** Soon after each change; changes of a few seconds go together. */
    record OnChange() implements Schedule {}

    /**
     * At most this often.
     *
     * @param gap at least a minute
     */
    record Every(Duration gap) implements Schedule {
        public Every {
            if (gap.compareTo(Duration.ofMinutes(1)) < 0) {
                throw new IllegalArgumentException("Not more often than every minute: " + gap);
            }
        }
    }

    /**
     * At these times of the day, in the dealer's time zone.
     *
     * @param times at least one
     * @param always true to deliver even when nothing has changed, for receivers that expect a file each day
     */
    record At(List<LocalTime> times, boolean always) implements Schedule {
        public At {
            times = times.stream().sorted().distinct().toList();
            if (times.isEmpty()) {
                throw new IllegalArgumentException("A schedule has a time");
            }
        }
    }

    /** {@link OnChange}. */
    Schedule ON_CHANGE = new OnChange();
}
