package dev.carport.apps.mobilede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.CheckResult;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.fixtures.Vehicles;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.engine.accounts.AccountState;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.EngineHarness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A changed car reaches the platform, and nothing else does. */
class EndToEndTest {
    private static final String APP = "mobile-de";

    @TempDir
    Path data;

    private MobileDeSandbox sandbox;
    private EngineHarness engine;

    @BeforeEach
    void open() {
        engine = EngineHarness.open(data, new MobileDeApp());
        sandbox = MobileDeSandbox.builder(engine.clock()).start();
        var app = engine.engine().catalog().app(APP).orElseThrow();
        assertThat(engine.engine()
                        .environments()
                        .set(app, "custom", sandbox.baseUrl().toString(), sandbox.credentials()))
                .isEmpty();
    }

    @AfterEach
    void close() {
        engine.close();
        sandbox.close();
    }

    /** A car without pictures, as the harness keeps none. */
    private static Vehicle car(String number) {
        String digits = String.format("%06d", Math.floorMod(number.hashCode(), 1_000_000));
        return Vehicles.usedCar().toBuilder()
                .with(VehicleFields.NUMBER, number)
                .with(VehicleFields.IDENTITY_VIN, "WBA8E51070K" + digits)
                .with(VehicleFields.IMAGES, List.of())
                // with a day on which to look again the harness would move its clock there
                .with(VehicleFields.MAINTENANCE_NEXT_INSPECTION, null)
                .build();
    }

    private void activate(Seller seller) {
        engine.activate(APP, "{\"customerNumber\":\"" + seller.customerNumber() + "\"}");
    }

    private List<String> writes() {
        return sandbox.requests().lines().stream()
                .filter(line -> line.contains("/ads"))
                .map(line -> line.replaceFirst("/seller-api/sellers/[0-9]+", "").replaceFirst("/[0-9]{9}", "/{a}"))
                .toList();
    }

    @Test
    void aNewCarIsListedOnceAndTheSameAgainSendsNothing() {
        activate(Seller.KASSEL);
        sandbox.requests().clear();

        engine.put(car("A-1"));
        engine.workUntilQuiet();

        assertThat(engine.state("A-1")).isEqualTo(ListingState.ONLINE);
        assertThat(writes()).containsExactly("POST /ads 201");
        Entry entry = engine.entry("A-1");
        assertThat(entry.link()).isNotNull();

        sandbox.requests().clear();
        engine.put(car("A-1"));
        engine.engine().exports().lookAgain(engine.export(EngineHarness.LOCATION, APP));
        engine.workUntilQuiet();
        assertThat(sandbox.requests().lines()).isEmpty();
    }

    @Test
    void aPriceChangeReadsTheAdAndReplacesIt() {
        activate(Seller.KASSEL);
        engine.put(car("A-1"));
        engine.workUntilQuiet();
        sandbox.requests().clear();

        engine.put(car("A-1").with(VehicleFields.PRICES_GROSS, Money.eur(21_490)));
        engine.workUntilQuiet();

        assertThat(sandbox.requests().all()).hasSize(2);
        assertThat(writes()).containsExactly("GET /ads/{a} 200", "PUT /ads/{a} 200");
        assertThat(onlyAd().path("price").path("consumerPriceGross").asString()).isEqualTo("21490.00");
    }

    @Test
    void aVehicleThatLeavesIsDeleted() {
        activate(Seller.KASSEL);
        engine.put(car("A-1"));
        engine.workUntilQuiet();

        engine.remove("A-1");
        engine.workUntilQuiet();

        assertThat(sandbox.ads(Seller.KASSEL)).isEmpty();
    }

    @Test
    void answersLostOnCreateMakeOneAd() {
        activate(Seller.KASSEL);
        sandbox.faults()
                .add(FaultRule.close()
                        .onMethod("POST")
                        .onPath("/seller-api/sellers/[0-9]+/ads")
                        .times(3)
                        .afterCommitting());

        engine.put(car("A-1"), car("A-2"));
        engine.workUntilQuiet();

        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(2);
        assertThat(engine.state("A-1")).isEqualTo(ListingState.ONLINE);
        assertThat(engine.state("A-2")).isEqualTo(ListingState.ONLINE);
    }

    @Test
    void adsThatAreThereAreTakenOverByNumberOrVin() {
        activate(Seller.KASSEL);
        engine.put(car("A-1"), car("A-2"));
        engine.workUntilQuiet();
        engine.engine().exports().deactivate(engine.export(EngineHarness.LOCATION, APP), false);
        sandbox.requests().clear();

        engine.goOnline(EngineHarness.LOCATION, APP);
        engine.workUntilQuiet();

        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(2);
        assertThat(writes()).noneMatch(line -> line.startsWith("POST"));
    }

    @Test
    void theDealersOwnAccessDataCountsAtOnceWhenItIsCorrected() {
        engine.save(
                EngineHarness.LOCATION,
                APP,
                "{\"customerNumber\":\"740117\",\"apiUser\":\"kassel\",\"apiPassword\":\"wrong\"}");
        assertThat(check()).isEqualTo(CheckResult.Code.WRONG_CREDENTIALS);

        engine.save(
                EngineHarness.LOCATION,
                APP,
                "{\"customerNumber\":\"740117\",\"apiUser\":\"kassel\",\"apiPassword\":\"uebung\"}");
        assertThat(check()).isEqualTo(CheckResult.Code.OK);
        assertThat(sandbox.requests().all().getLast().notes()).containsEntry("user", "kassel");
    }

    @Test
    void anUnlinkedSellerAWrongNumberAndWrongAccessDataAreThreeDifferentAnswers() {
        engine.save(EngineHarness.LOCATION, APP, "{\"customerNumber\":\"751962\"}");
        assertThat(check()).isEqualTo(CheckResult.Code.NOT_LINKED);
        engine.save(EngineHarness.LOCATION, APP, "{\"customerNumber\":\"740171\"}");
        assertThat(check()).isEqualTo(CheckResult.Code.UNKNOWN_NUMBER);
        var app = engine.engine().catalog().app(APP).orElseThrow();
        engine.engine().environments().set(app, "custom", sandbox.baseUrl().toString(), Map.of("password", "wrong"));
        engine.save(EngineHarness.LOCATION, APP, "{\"customerNumber\":\"740117\"}");
        assertThat(check()).isEqualTo(CheckResult.Code.WRONG_CLIENT);
    }

    @Test
    void accessDataThatEndsFreezesTheAccountAndWhatGathersGoesOutAfterwards() {
        activate(Seller.KASSEL);
        engine.put(car("A-1"));
        engine.workUntilQuiet();
        sandbox.faults().add(FaultRule.status(401).always());

        engine.put(car("A-1").with(VehicleFields.PRICES_GROSS, Money.eur(20_000)));
        engine.work();

        assertThat(engine.engine().accounts().all().getFirst().state()).isNotEqualTo(AccountState.OK);
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(1);
        sandbox.faults().clear();
        assertThat(check()).isEqualTo(CheckResult.Code.OK);
        engine.workUntilQuiet();
        assertThat(onlyAd().path("price").path("consumerPriceGross").asString()).isEqualTo("20000.00");
    }

    private CheckResult.Code check() {
        return engine.engine()
                .exports()
                .check(engine.export(EngineHarness.LOCATION, APP), null)
                .orElseThrow()
                .code();
    }

    private JsonNode onlyAd() {
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(1);
        return sandbox.ads(Seller.KASSEL).getFirst();
    }
}
