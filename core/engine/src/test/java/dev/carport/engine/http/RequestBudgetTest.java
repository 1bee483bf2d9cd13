package dev.carport.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestBudgetTest {
    private static int most(RequestBudget budget) {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void allowsPagesOfTenForWhatIsKnownAndTwentyRequestsBesides() {
        assertThat(most(new RequestBudget(0))).isEqualTo(20);
        assertThat(most(new RequestBudget(1_000))).isEqualTo(120);
        assertThat(most(new RequestBudget(1_000_000))).isEqualTo(2_000);
    }

    @Test
    void growsWithWhatThePlatformNamesButNeverToOneRequestForEach() {
        RequestBudget budget = new RequestBudget(0);
        int requests = 0;
        while (requests < 1_000 && budget.take()) {
            requests++;
            budget.listed();
        }
        assertThat(requests).isEqualTo(22);
        assertThat(budget.spent()).isTrue();
        assertThat(budget.used()).isEqualTo(22);
    }

    @Test
    void isNotSpentWhileNothingWasRefused() {
        RequestBudget budget = new RequestBudget(0);
        for (int i = 0; i < 20; i++) {
            assertThat(budget.take()).isTrue();
        }
        assertThat(budget.spent()).isFalse();
    }
}
