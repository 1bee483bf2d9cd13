package dev.carport.engine.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final LoginThrottle throttle = new LoginThrottle();
    private final SettableClock clock = new SettableClock();

    @Test
    void letsFiveFailuresPass() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("erika")).isZero();
        }
        assertThat(attempt("erika")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        failFiveTimes("erika");
        Duration expected = Duration.ofSeconds(2);
        for (int i = 0; i < 12; i++) {
            assertThat(attempt("erika")).isEqualTo(expected);
            clock.forward(expected);
            assertThat(attempt("erika")).isZero();
            expected = expected.multipliedBy(2);
            if (expected.compareTo(Duration.ofMinutes(15)) > 0) {
                expected = Duration.ofMinutes(15);
            }
        }
    }

    @Test
    void doesNotLengthenTheWaitForAttemptsItRefused() {
        failFiveTimes("erika");
        for (int i = 0; i < 100; i++) {
            attempt("erika");
        }

        assertThat(attempt("erika")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void forgivesAfterASuccess() {
        failFiveTimes("erika");

        throttle.forgive("erika", "10.0.0.1");

        assertThat(attempt("erika")).isZero();
    }

    @Test
    void forgivesAfterAnHour() {
        failFiveTimes("erika");
        clock.forward(Duration.ofMinutes(61));

        for (int i = 0; i < 5; i++) {
            assertThat(attempt("erika")).isZero();
        }
    }

    @Test
    void doesNotHinderOtherLoginsAndAddresses() {
        failFiveTimes("erika");

        assertThat(attempt("max")).isZero();
        assertThat(throttle.admit("erika", "10.0.0.2", clock.instant())).isZero();
    }

    private void failFiveTimes(String login) {
        for (int i = 0; i < 5; i++) {
            attempt(login);
        }
    }

    private Duration attempt(String login) {
        return throttle.admit(login, "10.0.0.1", clock.instant());
    }
}
