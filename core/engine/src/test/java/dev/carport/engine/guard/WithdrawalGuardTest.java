package dev.carport.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalGuardTest {

    @ParameterizedTest
    @CsvSource({
        // waiting, present, recent, passes
        "0, 0, 0, true",
        "5, 5, 0, true",
        "6, 6, 0, false",
        "5, 20, 0, true",
        "1, 15, 5, false",
        "10, 100, 0, true",
        "11, 100, 0, false",
        "4, 94, 6, true",
        "5, 94, 6, false",
        "200000, 2000000, 0, true",
        "2147483, 21474836, 0, true"
    })
    void letsFiveOrATenthLeaveWithinADay(int waiting, int present, int recent, boolean passes) {
        assertThat(WithdrawalGuard.USUAL.passes(waiting, present, recent)).isEqualTo(passes);
    }

    @Test
    void keepsItsLimitWhileTheListingsLeave() {
        assertThat(WithdrawalGuard.USUAL.limit(100, 0)).isEqualTo(10);
        assertThat(WithdrawalGuard.USUAL.limit(94, 6)).isEqualTo(10);
    }

    @Test
    void mayForbidEveryWithdrawal() {
        assertThat(new WithdrawalGuard(0, 0).passes(1, 1000, 0)).isFalse();
    }

    @Test
    void refusesImpossibleLimits() {
        assertThatThrownBy(() -> new WithdrawalGuard(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WithdrawalGuard(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WithdrawalGuard(1, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new WithdrawalGuard(0, 100).passes(1000, 1000, 0)).isTrue();
    }
}
