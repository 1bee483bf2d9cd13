package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Limits;
import dev.carport.api.platform.Change;
import dev.carport.api.platform.Outcome;
import dev.carport.engine.drift.Care;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Listings that end after a time are prolonged: planned, with their fee, and once. */
@Timeout(120)
class RenewingTest {
    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration UNTIL_DUE = Duration.ofDays(28);

    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;
    private Export export;

    @BeforeEach
    void goOnline() {
        harness =
                EngineHarness.open(folder, new ShopApp(remote, Limits.oneByOne().lifeTime(LIFE)));
        harness.put(car("A1", 10_000));
        export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.work();
        remote.log();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private void renewalCosts(String euros) {
        harness.engine().fees().put(ShopApp.ID, "renewal", new BigDecimal(euros));
    }

    private void always() {
        harness.engine().drift().put(export, Care.USUAL.renewals(Care.Renewals.ALWAYS));
    }

    @Test
    void isRenewedInTimeAndAgainAfterAnotherLife() {
        renewalCosts("0");
        assertThat(harness.entry("A1").dueAt()).isEqualTo(EngineHarness.START.plus(UNTIL_DUE));
        harness.clock().forward(UNTIL_DUE.minusSeconds(1));
        harness.work();
        assertThat(remote.log()).isEmpty();

        harness.clock().forward(Duration.ofSeconds(1));
        harness.work();
        assertThat(remote.log()).containsExactly("renew A1");
        assertThat(harness.state("A1")).isEqualTo(ListingState.ONLINE);
        assertThat(harness.entry("A1").livesFrom()).isEqualTo(harness.clock().instant());

        harness.work();
        assertThat(remote.log()).isEmpty();
        harness.clock().forward(UNTIL_DUE);
        harness.work();
        assertThat(remote.log()).containsExactly("renew A1");
    }

    @Test
    void waitsForAPersonWhereItCostsAFeeOrNobodyKnows() {
        harness.clock().forward(UNTIL_DUE);
        harness.work();
        assertThat(remote.log()).isEmpty();
        assertThat(harness.findings("A1")).containsExactly("renewal.waits");
        renewalCosts("4.90");
        harness.clock().forward(Duration.ofDays(1));
        harness.work();
        assertThat(remote.log()).isEmpty();

        always();
        harness.work();
        assertThat(remote.log()).containsExactly("renew A1");
        assertThat(harness.findings("A1")).isEmpty();
    }

    @Test
    void standsInThePlanWithItsFee() {
        renewalCosts("4.90");
        always();
        harness.clock().forward(UNTIL_DUE);
        StoredPlan plan = harness.plan(EngineHarness.LOCATION, ShopApp.ID);
        assertThat(plan.counts()).containsOnlyKeys(Action.RENEW);
        assertThat(plan.here()).isOne();
        assertThat(plan.fees()).singleElement().satisfies(fee -> {
            assertThat(fee.kind()).isEqualTo("renewal");
            assertThat(fee.sum()).isEqualByComparingTo("4.90");
        });
    }

    @Test
    void doesNotProlongTheLifeByAChange() {
        renewalCosts("0");
        harness.clock().forward(Duration.ofDays(20));
        harness.put(car("A1", 9_000));
        harness.work();
        assertThat(remote.log()).containsExactly("update A1 [price]");
        harness.clock().forward(Duration.ofDays(8));
        harness.work();
        assertThat(remote.log()).containsExactly("renew A1");
    }

    @Test
    void sendsAChangeFirstAndThenRenews() {
        renewalCosts("0");
        harness.clock().forward(UNTIL_DUE);
        harness.put(car("A1", 9_000));
        harness.work();
        harness.work();
        assertThat(remote.log()).containsExactly("update A1 [price]", "renew A1");
    }

    @Test
    void costsOnceHoweverOftenTheAnswerIsLost() {
        renewalCosts("4.90");
        always();
        for (int i = 0; i < 2; i++) {
            remote.next(change -> change.intent() == Change.Intent.RENEW, (change, act) -> {
                act.get();
                return Outcome.inDoubt("The answer was lost");
            });
        }
        harness.clock().forward(UNTIL_DUE);
        for (int i = 0; i < 3; i++) {
            harness.work();
            harness.clock().forward(Duration.ofMinutes(1));
        }
        assertThat(remote.log()).containsExactly("renew A1", "renew A1", "renew A1");
        assertThat(remote.renewals()).isOne();
    }

    @Test
    void endsWithTheListing() {
        renewalCosts("0");
        String vehicle = harness.id("A1");
        harness.remove("A1");
        harness.work();
        assertThat(remote.log()).containsExactly("withdraw r-1");
        assertThat(harness.engine().ledger().ofVehicle(vehicle).getFirst().livesFrom())
                .isNull();
        assertThat(harness.work()).isEmpty();
    }
}
