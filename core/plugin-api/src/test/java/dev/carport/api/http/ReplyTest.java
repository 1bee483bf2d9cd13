package dev.carport.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private static Optional<Duration> wait(String value) {
        return new Reply(429, Map.of("retry-after", List.of(value)), new byte[0]).retryAfter(NOW);
    }

    @Test
    void readsAWaitInSecondsOrUntilADate() {
        assertThat(wait(" 30 ")).contains(Duration.ofSeconds(30));
        assertThat(wait("Tue, 24 Nov 2026 09:01:00 GMT")).contains(Duration.ofMinutes(1));
    }

    @Test
    void aDateThatHasPassedIsNoWait() {
        assertThat(wait("Tue, 24 Nov 2026 08:00:00 GMT")).contains(Duration.ZERO);
    }

    @Test
    void whatCannotBeReadIsNoWait() {
        assertThat(wait("soon")).isEmpty();
        assertThat(wait("-1")).isEmpty();
        assertThat(new Reply(429, Map.of(), new byte[0]).retryAfter(NOW)).isEmpty();
    }
}
