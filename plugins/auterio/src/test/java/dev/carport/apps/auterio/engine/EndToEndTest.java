package dev.carport.apps.auterio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.auterio.AuterioApp;
import dev.carport.apps.auterio.fixtures.Cars;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.engine.ledger.ListingState;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.EngineHarness;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dealer with a real engine at a simulator. */
class EndToEndTest {
    private static final String APP = "auterio";

    @TempDir
    Path folder;

    private AuterioSandbox sandbox;
    private EngineHarness dealer;

    @BeforeEach
    void open() {
        sandbox = AuterioSandbox.builder(InstantSource.system()).start();
        dealer = EngineHarness.open(folder, new AuterioApp());
        var app = dealer.engine().catalog().app(APP).orElseThrow();
        assertThat(dealer.engine()
                        .environments()
                        .set(app, "custom", sandbox.baseUrl().toString(), Map.of()))
                .isEmpty();
    }

    @AfterEach
    void close() {
        dealer.close();
        sandbox.close();
    }

    private void goOnline() {
        dealer.activate(APP, "{\"apiKey\": \"" + TrainingKey.KASSEL.key() + "\"}");
        sandbox.requests().clear();
        dealer.workUntilQuiet();
    }

    private static Vehicle[] fleet(int size) {
        return IntStream.range(0, size).mapToObj(Cars::car).toArray(Vehicle[]::new);
    }

    @Test
    void of2500VehiclesWith7Faulty3RequestsLeave7FindingsAndTheRestIsLive() {
        Vehicle[] fleet = fleet(2500);
        // three the app knows to be faulty, four only the platform does
        fleet[3] = Cars.car("C0003", null);
        fleet[1200] = fleet[1200].with(VehicleFields.MODEL, null);
        fleet[2100] = Cars.car("C2100", null);
        List<Integer> refused = List.of(17, 999, 1500, 2499);
        refused.forEach(n -> sandbox.refuse(Cars.vin(n), "mileage must be plausible"));
        dealer.put(fleet);

        goOnline();

        assertThat(sandbox.requests().sizes()).hasSize(3).allMatch(size -> size <= 1000);
        assertThat(sandbox.requests().sizes().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2497);
        assertThat(dealer.findings("C0003")).containsExactly("auterio.vin-missing");
        assertThat(dealer.findings("C1200")).containsExactly("required");
        assertThat(dealer.findings("C2100")).containsExactly("auterio.vin-missing");
        for (int n : refused) {
            Finding finding = dealer.entry(String.format("C%04d", n)).findings().getFirst();
            assertThat(finding.code()).isEqualTo("auterio.skipped");
            assertThat(finding.field()).isEqualTo("history.mileage");
            assertThat(finding.detail()).isEqualTo("mileage must be plausible");
        }
        assertThat(count(ListingState.ONLINE)).isEqualTo(2493);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(2493);

        sandbox.requests().clear();
        dealer.put(fleet[500].with(VehicleFields.PRICES_GROSS, Money.eur(17_500)));
        dealer.workUntilQuiet();
        assertThat(sandbox.requests().lines()).containsExactly("POST /api/vehicles/ingest [1] 200");
        assertThat(price(500)).isEqualTo(17_500);

        sandbox.requests().clear();
        fleet[500] = fleet[500].with(VehicleFields.PRICES_GROSS, Money.eur(17_500));
        dealer.put(fleet);
        dealer.workUntilQuiet();
        assertThat(sandbox.requests().lines()).isEmpty();
    }

    @Test
    void aSoldVehicleGetsTheStatusOfASaleAndARemovedOneThatOfARemoval() {
        dealer.put(fleet(30));
        goOnline();
        sandbox.requests().clear();

        dealer.put(Cars.car(1).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        dealer.remove("C0002");
        dealer.put(Cars.car(3).with(VehicleFields.STATUS, VehicleStatus.RESERVED));
        dealer.workUntilQuiet();

        assertThat(status(1)).isEqualTo("vendido");
        assertThat(status(2)).isEqualTo("baja");
        assertThat(status(3)).isEqualTo("reservado");
        assertThat(price(1)).isEqualTo(18_900);
        assertThat(dealer.state("C0001")).isEqualTo(ListingState.WITHHELD);

        sandbox.requests().clear();
        dealer.remove("C0001");
        dealer.workUntilQuiet();
        assertThat(sandbox.requests().lines()).isEmpty();
        assertThat(status(1)).isEqualTo("vendido");
    }

    @Test
    void aSoldVehicleThatComesBackIsAvailableAgain() {
        dealer.put(fleet(30));
        goOnline();
        dealer.put(Cars.car(1).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        dealer.workUntilQuiet();

        dealer.put(Cars.car(1));
        dealer.workUntilQuiet();

        assertThat(status(1)).isEqualTo("disponible");
        assertThat(dealer.state("C0001")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void aLostAnswerIsRepeatedAsOneBatchAndDoublesNothing() {
        dealer.put(fleet(1500));
        sandbox.faults().add(FaultRule.close().skipping(1).afterCommitting());

        goOnline();

        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(1500);
        assertThat(count(ListingState.ONLINE)).isEqualTo(1500);
        assertThat(sandbox.requests().sizes()).containsExactlyInAnyOrder(1000, 500, 1000);
    }

    @Test
    void afterAnOutageWholeBatchesGoOutAgain() {
        dealer.put(fleet(1200));
        sandbox.faults().add(FaultRule.status(503).skipping(1).times(3));

        goOnline();

        assertThat(count(ListingState.ONLINE)).isEqualTo(1200);
        // three tries in vain, and what there is in two
        assertThat(sandbox.requests().all()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aVehicleThatLeavesWhileItsFirstListingIsUncertainIsWithdrawn() {
        dealer.put(fleet(30));
        goOnline();
        dealer.put(Cars.car(77));
        sandbox.faults().add(FaultRule.close().afterCommitting());
        dealer.work();
        assertThat(status(77)).isEqualTo("disponible");

        dealer.remove("C0077");
        dealer.workUntilQuiet();

        assertThat(status(77)).isEqualTo("baja");
    }

    @Test
    void aKeyThatHasEndedFreezesTheAccountAndAnotherOneLetsEverythingGoOn() {
        dealer.put(fleet(30));
        goOnline();
        sandbox.put(new TrainingKey(TrainingKey.KASSEL.key(), TrainingKey.KASSEL.source(), false));
        dealer.put(Cars.car(1).with(VehicleFields.PRICES_GROSS, Money.eur(17_000)));
        dealer.workUntilQuiet();
        assertThat(price(1)).isEqualTo(18_900);

        sandbox.put(new TrainingKey("another", TrainingKey.KASSEL.source(), true));
        dealer.activate(APP, "{\"apiKey\": \"another\"}");
        dealer.workUntilQuiet();

        assertThat(price(1)).isEqualTo(17_000);
    }

    @Test
    void aCorrectedVinTakesTheEntryUnderTheWrongOneOut() {
        dealer.put(fleet(30));
        goOnline();
        sandbox.requests().clear();

        dealer.put(Cars.car("C0001", Cars.vin(900)));
        dealer.workUntilQuiet();

        assertThat(status(1)).isEqualTo("baja");
        assertThat(status(900)).isEqualTo("disponible");
        assertThat(sandbox.requests().sizes()).containsExactly(2);
    }

    private int count(ListingState state) {
        return dealer.engine()
                .ledger()
                .counts(dealer.export(EngineHarness.LOCATION, APP).id())
                .getOrDefault(state, 0);
    }

    private String status(int n) {
        return sandbox.vehicle(TrainingKey.KASSEL, Cars.vin(n))
                .orElseThrow()
                .path("status")
                .asString();
    }

    private int price(int n) {
        return sandbox.vehicle(TrainingKey.KASSEL, Cars.vin(n))
                .orElseThrow()
                .path("sale_price")
                .asInt();
    }
}
