package dev.carport.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private long now = -5_000_000_000L;
    private final Pace two = new Pace(2, () -> now);

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void letsABurstOfOneSecondThroughAndThenKeepsTheRate() {
        assertThat(two.reserve(PATIENCE)).isZero();
        assertThat(two.reserve(PATIENCE)).isZero();
        assertThat(two.reserve(PATIENCE)).isEqualTo(Duration.ofMillis(500));
        assertThat(two.reserve(PATIENCE)).isEqualTo(Duration.ofMillis(1000));

        pass(Duration.ofMillis(1500));

        assertThat(two.reserve(PATIENCE)).isZero();
    }

    @Test
    void takesNoPlaceForWhoDoesNotWait() {
        two.reserve(PATIENCE);
        two.reserve(PATIENCE);

        assertThat(two.reserve(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(500));
        assertThat(two.reserve(Duration.ofMillis(10))).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void obeysAPause() {
        two.pause(Duration.ofSeconds(7));
        assertThat(two.reserve(PATIENCE)).isEqualTo(Duration.ofSeconds(7));

        two.pause(Duration.ofSeconds(3));
        assertThat(two.reserve(PATIENCE)).isEqualTo(Duration.ofSeconds(7));

        pass(Duration.ofSeconds(8));
        assertThat(two.reserve(PATIENCE)).isZero();
    }

    @Test
    void boundsAPauseToAnHour() {
        two.pause(Duration.ofDays(30));

        assertThat(two.reserve(PATIENCE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void knowsNoLimitWhenNoneIsDeclared() {
        Pace free = new Pace(0, () -> now);
        for (int i = 0; i < 1000; i++) {
            assertThat(free.reserve(PATIENCE)).isZero();
        }
        free.pause(Duration.ofSeconds(1));
        assertThat(free.reserve(PATIENCE)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void readsSecondsAndDates() {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");

        assertThat(RetryAfter.of(asking(429, "30"), at)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.of(asking(503, "Tue, 24 Nov 2026 09:01:00 GMT"), at))
                .contains(Duration.ofMinutes(1));
        assertThat(RetryAfter.of(asking(503, "Tue, 24 Nov 2026 08:00:00 GMT"), at))
                .contains(Duration.ZERO);
        assertThat(RetryAfter.of(asking(429, "soon"), at)).isEmpty();
        assertThat(RetryAfter.of(asking(200, "30"), at)).isEmpty();
    }

    private static Reply asking(int status, String wait) {
        return new Reply(status, Map.of("retry-after", List.of(wait)), new byte[0]);
    }
}
