package dev.carport.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "9, 512", "10, 900", "11, 900", "1000, 900"})
    void doublesTheWaitUpToTheLongestAndSpreadsItsUpperHalf(int attempts, long seconds) {
        Random random = new Random(attempts);
        Duration longest = Duration.ofSeconds(seconds);
        for (int i = 0; i < 200; i++) {
            assertThat(Pace.USUAL.retryAfter(attempts, random)).isBetween(longest.dividedBy(2), longest);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void bearsTinyWaits(long millis) {
        Pace pace = new Pace(Duration.ofMillis(millis), Duration.ofMillis(1), Duration.ZERO, Duration.ZERO, 5);

        assertThat(pace.retryAfter(3, new Random(1))).isBetween(Duration.ZERO, Duration.ofMillis(1));
    }
}
