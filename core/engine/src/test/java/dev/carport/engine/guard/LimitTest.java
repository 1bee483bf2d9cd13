package dev.carport.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

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
        assertThat(UsualLimits.USUAL.withdrawals().passes(Load.ofWithdrawals(waiting, recent, present)))
                .isEqualTo(passes);
    }

    @Test
    void keepsItsLimitWhileTheListingsLeave() {
        assertThat(UsualLimits.USUAL.withdrawals().most(100, 0)).isEqualTo(10);
        assertThat(UsualLimits.USUAL.withdrawals().most(94, 6)).isEqualTo(10);
    }

    @Test
    void mayForbidEveryWithdrawal() {
        assertThat(new Limit(0, 0).passes(Load.ofWithdrawals(1, 0, 1000))).isFalse();
    }

    @Test
    void refusesImpossibleLimits() {
        assertThatThrownBy(() -> new Limit(-1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limit(1, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Limit(0, 100).passes(Load.ofWithdrawals(1000, 0, 1000))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // waiting, present (what came today included), recent, passes
        "50, 0, 0, true",
        "51, 0, 0, false",
        "51, 203, 0, false",
        "51, 204, 0, true",
        "1, 50, 50, false",
        "26, 225, 25, false",
        "25, 225, 25, true"
    })
    void letsFiftyOrAQuarterComeWithinADay(int waiting, int present, int recent, boolean passes) {
        assertThat(UsualLimits.USUAL.creates().passes(new Load(waiting, recent, present, null)))
                .isEqualTo(passes);
    }

    @Test
    void asksForTheMoneyOfTheWholeDay() {
        Limit limit = new Limit(100, 0, 1_000L);
        assertThat(limit.passes(new Load(5, 5, 5, 100L))).isTrue();
        assertThat(limit.passes(new Load(6, 5, 5, 100L))).isFalse();
        assertThat(limit.passes(new Load(6, 5, 5, 0L))).isTrue();
        assertThat(limit.passes(new Load(6, 5, 5, null)))
                .as("what it costs is not known")
                .isTrue();
        assertThat(limit.passesWithoutCount(6, 5, 100L)).isFalse();
        assertThat(limit.passesWithoutCount(5, 5, 100L)).isTrue();
        assertThat(new Limit(1, 100, null).passesWithoutCount(1, 1, null)).isFalse();
        assertThatThrownBy(() -> new Limit(1, 1, -1L)).isInstanceOf(IllegalArgumentException.class);
    }
}
