package dev.carport.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.testkit.faults.FaultMatrix.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultMatrixTest {
    private static final FaultMatrix CAREFUL = matrix(MarketApp.Care.CAREFUL);

    private static FaultMatrix matrix(MarketApp.Care care) {
        return FaultMatrix.of(() -> new MarketApp(care), clock -> new MarketServer());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aCarefulAppSurvivesEveryFault(Fault fault) {
        assertThatCode(() -> CAREFUL.assertLeavesNoTrace(new Case("POST /cars", fault)))
                .doesNotThrowAnyException();
    }

    @Test
    void anAppThatRepeatsWhatItLostIsFoundOut() {
        FaultMatrix matrix = matrix(MarketApp.Care.REPEATS_WHAT_IT_LOST);

        assertThatThrownBy(() -> matrix.assertLeavesNoTrace(new Case("POST /cars", Fault.LOST_ANSWER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("offered after LOST_ANSWER");
    }

    @Test
    void anAppThatTakesAGatewaysErrorForARefusalIsFoundOut() {
        FaultMatrix matrix = matrix(MarketApp.Care.REPEATS_ON_502);

        assertThatThrownBy(() -> matrix.assertLeavesNoTrace(new Case("POST /cars", Fault.BAD_GATEWAY)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("offered after BAD_GATEWAY");
    }

    @Test
    void anAppThatTrustsEveryAnswerIsFoundOut() {
        FaultMatrix matrix = matrix(MarketApp.Care.TRUSTS_EVERY_ANSWER);

        assertThatThrownBy(() -> matrix.assertLeavesNoTrace(new Case("DELETE /cars/*", Fault.UNAVAILABLE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("offered after UNAVAILABLE");
    }

    @Test
    void anAppThatSendsWithoutNeedIsFoundOut() {
        FaultMatrix matrix = matrix(MarketApp.Care.CHATTERS);

        assertThatThrownBy(matrix::cases)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("once everything stands");
    }

    @Test
    void theSampleIsWhatAppsGetWrongMostOften() {
        assertThat(CAREFUL.sample())
                .containsExactly(new Case("POST /cars", Fault.LOST_ANSWER), new Case("PUT /cars/*", Fault.LOST_ANSWER));
    }
}
