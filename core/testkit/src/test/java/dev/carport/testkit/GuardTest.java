package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static dev.carport.testkit.Cars.fleet;
import static dev.carport.testkit.Cars.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Lock;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.ExportService;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.release.HandDecision;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the guard holds back, by operation and by money, and what people do about it. */
@Timeout(60)
class GuardTest {
    private static final int LEAST = 4;

    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(
                EngineHarness.usual(folder).with(UsualLimits.creates(LEAST, 50)), ShopApp.costly(remote));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private ExportService exports() {
        return harness.engine().exports();
    }

    private Export online(Vehicle... cars) {
        harness.put(cars);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
        return export;
    }

    private ExportView view() {
        return exports().view(harness.export(EngineHarness.LOCATION, ShopApp.ID));
    }

    private List<String> ids(String... numbers) {
        return Stream.of(numbers).map(harness::id).toList();
    }

    // new listings

    @Test
    void letsTheFirstActivationPassBecauseAPersonHasSeenThePlan() {
        online(fleet(30));

        assertThat(remote.numbers()).hasSize(30);
        assertThat(view().locks()).isEmpty();
    }

    @Test
    void letsACompleteTransferPass() {
        Export export = online(fleet(30));
        exports().completeTransfer(export);
        harness.workUntilQuiet();

        assertThat(remote.log()).hasSize(30);
        assertThat(view().locks()).isEmpty();
    }

    @Test
    void letsAFewComeAtOnceAndLocksWhenMoreFollowOnTheSameDay() {
        online();
        harness.put(fleet(4));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(4);

        harness.put(fleet(6));
        harness.put(car("C00", 1_000));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(4);
        assertThat(remote.log()).contains("update C00 [price]");
        Lock lock = view().lock(Operation.CREATE).orElseThrow();
        assertThat(lock.waiting()).isEqualTo(2);
        assertThat(lock.limit()).isEqualTo(4);
        assertThat(view().health()).isEqualTo(ExportView.Health.PARTLY_LOCKED);
        assertThat(harness.state("C05")).isEqualTo(ListingState.LOCKED);
        assertThat(view().here()).as("they are meant to be online").isEqualTo(6);
    }

    @Test
    void countsOnlyADay() {
        online();
        harness.put(fleet(4));
        harness.workUntilQuiet();
        harness.clock().forward(Duration.ofHours(25));
        harness.put(fleet(8));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(8);
    }

    @Test
    void seesAllThatComeThoughTheyAreLookedAtInSteps() {
        online(fleet(10));
        harness.put(fleet(60));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(10);
        assertThat(view().lock(Operation.CREATE).orElseThrow().waiting()).isEqualTo(50);

        Export export = harness.export(EngineHarness.LOCATION, ShopApp.ID);
        assertThat(exports().releaseLock(export, Operation.CREATE)).isEqualTo(50);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(60);
        assertThat(view().locks()).isEmpty();
    }

    @Test
    void letsManyPassInStepsWhenTheyAreWithinTheLimit() {
        Export export = online();
        exports().limit(export, Operation.CREATE, new Limit(60, 0));
        harness.put(fleet(60));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(60);
        assertThat(view().locks()).isEmpty();
    }

    @Test
    void holdsWhatWouldCostTooMuch() {
        Export export = online();
        exports().limit(export, Operation.CREATE, new Limit(100, 100, 3_000L));
        harness.engine().fees().put(ShopApp.ID, ShopApp.NEW_LISTING, new BigDecimal("10.00"));
        harness.put(fleet(3));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(3);

        harness.put(fleet(4));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(3);
        Lock lock = view().lock(Operation.CREATE).orElseThrow();
        assertThat(lock.sumCents()).isEqualTo(1_000);
        assertThat(lock.mostCents()).isEqualTo(3_000);
    }

    @Test
    void asksNobodyWhereANewListingCostsNothing() {
        harness.close();
        harness = EngineHarness.open(
                EngineHarness.usual(folder.resolve("free")).with(UsualLimits.creates(0, 0)), new ShopApp(remote));
        online();
        harness.put(fleet(40));
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(40);
    }

    @Test
    void letsPassWhatAPersonReleasedByHand() {
        Export export = online();
        harness.put(fleet(8));
        exports().decide(export, ids(numbers(0, 8)), HandDecision.RELEASED, "test");
        harness.workUntilQuiet();

        assertThat(remote.numbers()).hasSize(8);
    }

    @Test
    void letsSomeOfTheNewOnesPass() {
        Export export = online();
        harness.put(fleet(8));
        harness.workUntilQuiet();

        assertThat(exports().releaseLock(export, Operation.CREATE, ids("C01", "C02")))
                .isEqualTo(2);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("C01", "C02");
        assertThat(view().lock(Operation.CREATE).orElseThrow().waiting()).isEqualTo(6);
        assertThat(exports().locked(export, Operation.CREATE, "", 100))
                .extracting(Entry::vehicleId)
                .hasSize(6)
                .doesNotContainAnyElementsOf(ids("C01", "C02"));
    }

    @Test
    void doesNotListWhatWasDiscardedUntilItChanges() {
        Export export = online();
        harness.put(fleet(8));
        harness.workUntilQuiet();

        assertThat(exports().discardLock(export, Operation.CREATE)).isEqualTo(8);
        exports().lookAgain(export);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).isEmpty();
        assertThat(view().locks()).isEmpty();
        assertThat(harness.state("C03")).isEqualTo(ListingState.WITHHELD);

        harness.put(car("C03", 9_999));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("C03");
        assertThat(exports().releaseLock(export, Operation.CREATE, ids("C04"))).isEqualTo(1);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("C03", "C04");
    }

    @Test
    void endsTheLockWhenTheNewOnesAreSoldOrLeave() {
        online();
        harness.put(fleet(8));
        harness.workUntilQuiet();
        harness.remove(numbers(0, 8));
        harness.workUntilQuiet();

        assertThat(view().locks()).isEmpty();
        assertThat(remote.log()).isEmpty();
    }

    @Test
    void findsWhatWasBeingCountedWhenTheProcessEnded() {
        Export export = online();
        harness.put(fleet(8));
        harness.engine()
                .stores()
                .database()
                .write(handle -> handle.execute("update ledger set hold = 'ARRIVING', due_at = null"));
        harness.restart();
        harness.workUntilQuiet();

        assertThat(remote.numbers()).isEmpty();
        assertThat(exports().locked(export, Operation.CREATE, "", 100)).hasSize(8);
    }

    // withdrawals

    @Test
    void takesSomeOfflineAndLeavesTheOthersAsTheyAre() {
        Export export = online(fleet(20));
        List<String> some = ids("C00", "C01");
        List<String> kept = ids("C02", "C03");
        harness.remove(numbers(0, 12));
        harness.workUntilQuiet();

        assertThat(exports().releaseLock(export, Operation.WITHDRAW, some)).isEqualTo(2);
        assertThat(exports().discardLock(export, Operation.WITHDRAW, kept)).isEqualTo(2);
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(18).doesNotContain("C00", "C01");
        assertThat(view().lock(Operation.WITHDRAW).orElseThrow().waiting()).isEqualTo(8);
        assertThat(view().here()).isEqualTo(8);
        assertThat(exports().kept(export, Operation.WITHDRAW, "", 100))
                .extracting(Entry::vehicleId)
                .containsExactlyInAnyOrderElementsOf(kept);

        exports().discardLock(export, Operation.WITHDRAW);
        exports().lookAgain(export);
        harness.workUntilQuiet();
        assertThat(view().locks()).isEmpty();
        assertThat(remote.numbers()).hasSize(18);

        harness.put(car("C02", 7_777));
        harness.workUntilQuiet();
        assertThat(remote.log()).contains("update C02 [price]");
        assertThat(harness.state("C02")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void obeysTheLimitOfTheExport() {
        Export export = online(fleet(20));
        exports().limit(export, Operation.WITHDRAW, new Limit(0, 50));
        harness.remove(numbers(0, 10));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(10);

        exports().limit(export, Operation.WITHDRAW, new Limit(0, 0));
        harness.clock().forward(Duration.ofDays(2));
        harness.remove("C10");
        harness.workUntilQuiet();
        assertThat(remote.numbers()).hasSize(10);
        assertThat(exports().ownLimits(export)).containsKey(Operation.WITHDRAW);

        exports().limit(export, Operation.WITHDRAW, null);
        assertThat(exports().ownLimits(export)).isEmpty();
    }

    @Test
    void notesWhoDidWhat() {
        Export export = online(fleet(20));
        exports().limit(export, Operation.CREATE, new Limit(3, 2, 100L));
        harness.remove(numbers(0, 12));
        harness.workUntilQuiet();
        exports().releaseLock(export, Operation.WITHDRAW, List.of());
        exports().discardLock(export, Operation.WITHDRAW);

        assertThat(harness.engine().stores().audit().page(AuditFilter.all().about("export", export.id()), null, 3))
                .extracting(AuditEntry::action)
                .containsExactly("lock.discard", "lock.release", "guard.limit");
    }
}
