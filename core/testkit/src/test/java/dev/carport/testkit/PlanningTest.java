package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.exports.Export;
import dev.carport.engine.match.MatchStore.Verdict;
import dev.carport.engine.operations.ExportView;
import dev.carport.engine.plan.Action;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.engine.release.HandDecision;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a plan says is what happens then. */
@Timeout(120)
class PlanningTest {
    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(folder, new ShopApp(remote));
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private StoredPlan plan() {
        return harness.plan(EngineHarness.LOCATION, ShopApp.ID);
    }

    private Export export() {
        return harness.export(EngineHarness.LOCATION, ShopApp.ID);
    }

    private ExportView view() {
        return harness.engine().exports().view(export());
    }

    @Test
    void countsTheSameVehiclesAsHereInThePlanAndAfterIt() {
        remote.holds(null, "A1", null);
        String leftover = remote.holds(null, "Z9", null);
        harness.put(car("A1", 10_000), car("A2", 10_000), Cars.unpriced("A3"), car("A4", 10_000));
        harness.save(EngineHarness.LOCATION, ShopApp.ID, ShopApp.SETTINGS);
        plan();
        harness.engine().exports().decide(export(), List.of(harness.id("A4")), HandDecision.WITHHELD, "test");
        harness.engine().exports().decide(export(), leftover, Verdict.WITHDRAW, null);

        StoredPlan plan = plan();
        assertThat(plan.counts())
                .isEqualTo(
                        Map.of(Action.ADOPT, 1, Action.CREATE, 1, Action.HOLD, 1, Action.SKIP, 1, Action.WITHDRAW, 1));
        assertThat(plan.here()).isEqualTo(3);
        assertThat(plan.there(2)).isEqualTo(2);

        harness.goOnline(EngineHarness.LOCATION, ShopApp.ID);
        harness.workUntilQuiet();
        assertThat(view().here()).isEqualTo(plan.here());
        assertThat(view().there()).isEqualTo(plan.there(2));

        StoredPlan later = plan();
        assertThat(later.here()).isEqualTo(view().here());
        assertThat(later.there(view().there())).isEqualTo(view().there());
    }

    @Test
    void showsTheWithdrawalOfVehiclesThatHaveLeftTheStock() {
        harness.put(car("A1", 10_000), car("A2", 10_000));
        harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        String gone = harness.id("A1");
        harness.remove("A1");

        StoredPlan plan = plan();
        assertThat(plan.counts()).isEqualTo(Map.of(Action.WITHDRAW, 1, Action.KEEP, 1));
        StoredPlan.Item item =
                harness.engine().plans().items(plan.id(), Action.WITHDRAW, 0, 9).getFirst();
        assertThat(item.vehicleId()).isEqualTo(gone);
        assertThat(item.number()).isEqualTo("A1");
        assertThat(item.title()).isEqualTo("Volkswagen Golf");
        assertThat(item.findings()).extracting(Finding::code).containsExactly("release.not-in-stock");

        harness.workUntilQuiet();
        assertThat(plan().counts()).isEqualTo(Map.of(Action.KEEP, 1));
    }

    @Test
    void showsThePriceAVehicleHasOnThisExport() {
        Vehicle car = car("A1", 10_000).with(VehicleFields.PRICES_INDIVIDUAL, Map.of("other", Money.eur(8_000)));
        harness.put(car);
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":10000}");

        harness.put(car.with(VehicleFields.PRICES_INDIVIDUAL, Map.of(ShopApp.ID, Money.eur(9_500))));
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9500}");

        harness.put(car.with(
                VehicleFields.PRICES_INDIVIDUAL, Map.of(ShopApp.ID, Money.eur(9_500), export.id(), Money.eur(9_400))));
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "price")).isEqualTo("{\"gross\":9400}");
        assertThat(remote.log()).containsExactly("create A1", "update A1 [price]", "update A1 [price]");
    }
}
