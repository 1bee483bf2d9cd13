package dev.carport.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredPlanTest {
    private static final StoredPlan PLAN = new StoredPlan(
            "p",
            "e",
            1,
            Instant.parse("2026-03-02T12:00:00Z"),
            Map.of(
                    Action.ADOPT, 1,
                    Action.CREATE, 2,
                    Action.UPDATE, 4,
                    Action.WITHDRAW, 8,
                    Action.LOOK_UP, 16,
                    Action.HOLD, 32,
                    Action.SKIP, 64,
                    Action.KEEP, 128),
            List.of(),
            "digest",
            0);

    @Test
    void hereIsWhatShallBeOnlineWhetherItIsAlreadyOrNot() {
        assertThat(PLAN.here()).isEqualTo(1 + 2 + 4 + 16 + 32 + 128);
    }

    @Test
    void thereIsWhatThePlatformHoldsAfterwards() {
        assertThat(PLAN.there(100)).isEqualTo(100 + 2 - 8);
    }

    @Test
    void aFeeIsKnownOnceTheDealerHasEnteredIt() {
        assertThat(new StoredPlan.Fee("listing", "ONCE", 3, new BigDecimal("1.50")).sum())
                .isEqualByComparingTo("4.50");
        assertThat(new StoredPlan.Fee("listing", "ONCE", 3, null).sum()).isNull();
    }
}
