package dev.carport.apps.autoscout24.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.autoscout24.AutoScout24App;
import dev.carport.apps.autoscout24.fixtures.Vehicles;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.autoscout24.sandbox.HeldVehicle;
import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.drift.DriftDesk.Answer;
import dev.carport.engine.exports.Export;
import dev.carport.testkit.EngineHarness;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people change at the platform is noticed with one list, and put right or left. */
class DriftTest {
    private static final String APP = "autoscout24";

    @TempDir
    Path data;

    private As24Sandbox sandbox;
    private EngineHarness engine;

    @BeforeEach
    void goOnline() {
        engine = EngineHarness.open(data, new AutoScout24App());
        sandbox = As24Sandbox.builder(engine.clock()).start();
        var app = engine.engine().catalog().app(APP).orElseThrow();
        engine.engine().environments().set(app, "custom", sandbox.baseUrl().toString(), sandbox.credentials());
        for (int i = 1; i <= 12; i++) {
            engine.put(car("A-%02d".formatted(i)));
        }
        Export export =
                engine.engine().exports().begin(EngineHarness.LOCATION, APP).orElseThrow();
        URI authorize = engine.engine()
                .signIns()
                .begin(export, URI.create("http://127.0.0.1:9/connect/callback"), null)
                .orElseThrow();
        Map<String, String> answer = DealerBrowser.grant(authorize, sandbox, Dealership.CUSTOMER);
        engine.engine().signIns().finish(answer, null).orElseThrow();
        engine.activate(APP, "{\"customerNumber\":\"" + Dealership.CUSTOMER + "\"}");
        quiet();
    }

    @AfterEach
    void close() {
        engine.close();
        sandbox.close();
    }

    private static Vehicle car(String number) {
        String digits = String.format("%06d", Math.floorMod(number.hashCode(), 1_000_000));
        return Vehicles.usedCar().toBuilder()
                .with(VehicleFields.NUMBER, number)
                .with(VehicleFields.CONDITION, Condition.USED)
                .with(VehicleFields.IDENTITY_VIN, "WAUZZZF45LA" + digits)
                .with(VehicleFields.IMAGES, List.of())
                .with(VehicleFields.MAINTENANCE_NEXT_INSPECTION, null)
                .build();
    }

    private DriftDesk desk() {
        return engine.engine().drift();
    }

    private Export export() {
        return engine.export(EngineHarness.LOCATION, APP);
    }

    /** One look; gives what was asked of the platform for it. */
    private List<String> look() {
        engine.clock().forward(Duration.ofMinutes(11));
        sandbox.requests().clear();
        desk().compareNow(export());
        desk().comparisons().look(export().accountId());
        return sandbox.requests().lines().stream()
                .filter(line -> line.contains("/vehicles"))
                .toList();
    }

    private List<Deviation> found(Kind kind) {
        return desk().page(export(), kind, null, "", 100);
    }

    private void quiet() {
        engine.workUntilQuiet();
        engine.clock().forward(Duration.ofHours(1));
    }

    private HeldVehicle held(String number) {
        return sandbox.vehicles(Dealership.CUSTOMER).stream()
                .filter(vehicle -> number.equals(vehicle.offerReference()))
                .findFirst()
                .orElseThrow();
    }

    private void reprice(String number, long euros) {
        sandbox.changeByHand(
                held(number).vehicleId(),
                vehicle -> vehicle.path("prices").forEach(price -> ((ObjectNode) price).put("price", euros)));
    }

    @Test
    void anUntouchedStockIsOneListAndNoFinding() {
        assertThat(look()).containsExactly("GET /vehicles 200");
        assertThat(desk().comparison(export()).orElseThrow().same()).isEqualTo(12);
        assertThat(desk().comparison(export()).orElseThrow().requests()).isLessThanOrEqualTo(3);
        assertThat(desk().open(export())).isEmpty();
    }

    @Test
    void aPriceChangedThereIsShownAndPutRightByItselfWhereThatIsWanted() {
        desk().put(export(), Care.USUAL.changes(Care.Treatment.REPAIR));
        Long before = held("A-01").publicPrice();
        reprice("A-01", 1);
        assertThat(look()).containsExactly("GET /vehicles 200");
        engine.work();
        assertThat(held("A-01").publicPrice()).isEqualTo(1);
        assertThat(found(Kind.EDITED)).singleElement().satisfies(edited -> {
            assertThat(edited.vehicleId()).isEqualTo(engine.id("A-01"));
            assertThat(edited.differences())
                    .isNotEmpty()
                    .allMatch(one -> one.field().startsWith("vehicle.prices."));
        });

        look();
        quiet();
        assertThat(held("A-01").publicPrice()).isEqualTo(before);
        assertThat(look()).containsExactly("GET /vehicles 200");
        assertThat(desk().page(export(), null, null, "", 9)).isEmpty();
    }

    @Test
    void aVehicleDeletedThereIsPutOnlineAgainWhenAPersonSaysSo() {
        String gone = held("A-02").vehicleId();
        sandbox.deleteByHand(gone);
        look();
        look();
        quiet();
        assertThat(sandbox.vehicles(Dealership.CUSTOMER)).hasSize(11);
        assertThat(found(Kind.VANISHED))
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo("A-02"));

        assertThat(desk().repair(export(), gone)).isEqualTo(Answer.DONE);
        quiet();
        assertThat(sandbox.vehicles(Dealership.CUSTOMER)).hasSize(12);
        assertThat(held("A-02").channels()).isNotEmpty();
        look();
        assertThat(desk().open(export())).isEmpty();
    }

    @Test
    void aVehicleMadeThereIsAdoptedOrRemoved() {
        String first = sandbox.createByHand(Dealership.CUSTOMER, foreign("X-1"));
        String second = sandbox.createByHand(Dealership.CUSTOMER, foreign("X-2"));
        look();
        look();
        assertThat(found(Kind.FOREIGN)).extracting(Deviation::remoteId).containsExactlyInAnyOrder(first, second);

        engine.engine().exports().pause(export(), null);
        engine.put(car("N-1"));
        assertThat(desk().adopt(export(), first, "N-1")).isEqualTo(Answer.DONE);
        assertThat(desk().remove(export(), second)).isEqualTo(Answer.DONE);
        engine.engine().exports().resume(export());
        quiet();

        assertThat(held("N-1").vehicleId()).isEqualTo(first);
        assertThat(sandbox.vehicles(Dealership.CUSTOMER)).hasSize(13);
        look();
        assertThat(desk().open(export())).isEmpty();
    }

    private ObjectNode foreign(String number) {
        ObjectNode vehicle =
                (ObjectNode) JsonMapper.shared().readTree(held("A-03").json());
        vehicle.remove("vin");
        vehicle.withObjectProperty("identifier").put("offerReference", number).remove("crossReference");
        return vehicle;
    }
}
