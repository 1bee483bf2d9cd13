package dev.carport.apps.mobilede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.fixtures.Vehicles;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.drift.DriftDesk;
import dev.carport.engine.drift.DriftDesk.Answer;
import dev.carport.engine.exports.Export;
import dev.carport.testkit.EngineHarness;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people change at the platform is noticed with one list, and put right or left. */
class DriftTest {
    private static final String APP = "mobile-de";

    @TempDir
    Path data;

    private MobileDeSandbox sandbox;
    private EngineHarness engine;

    @BeforeEach
    void goOnline() {
        engine = EngineHarness.open(data, new MobileDeApp());
        sandbox = MobileDeSandbox.builder(engine.clock()).start();
        var app = engine.engine().catalog().app(APP).orElseThrow();
        engine.engine().environments().set(app, "custom", sandbox.baseUrl().toString(), sandbox.credentials());
        for (int i = 1; i <= 12; i++) {
            engine.put(car("A-%02d".formatted(i)));
        }
        engine.activate(APP, "{\"customerNumber\":\"" + Seller.KASSEL.customerNumber() + "\"}");
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
                .with(VehicleFields.IDENTITY_VIN, "WBA8E51070K" + digits)
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
                .map(line -> line.replaceFirst("/seller-api/sellers/[0-9]+", ""))
                .filter(line -> !line.contains("/seller-api/sellers"))
                .toList();
    }

    private List<Deviation> found(Kind kind) {
        return desk().page(export(), kind, null, "", 100);
    }

    private void quiet() {
        engine.workUntilQuiet();
        engine.clock().forward(Duration.ofHours(1));
    }

    private JsonNode ad(String number) {
        return sandbox.ads(Seller.KASSEL).stream()
                .filter(ad -> ad.path("internalNumber").asString("").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String id(String number) {
        return ad(number).path("mobileAdId").asString();
    }

    private void reprice(String number, String price) {
        ObjectNode changed = ad(number).deepCopy().asObject();
        changed.withObjectProperty("price").put("consumerPriceGross", price);
        sandbox.changeByHand(Seller.KASSEL, id(number), changed);
    }

    @Test
    void anUntouchedStockIsOneRequestAndNoFinding() {
        assertThat(look()).containsExactly("GET /ads 200");
        assertThat(desk().comparison(export()).orElseThrow().same()).isEqualTo(12);
        assertThat(desk().comparison(export()).orElseThrow().requests()).isLessThanOrEqualTo(2);
        assertThat(desk().open(export())).isEmpty();
    }

    @Test
    void aPriceChangedThereIsShownAndPutRight() {
        reprice("A-01", "1.00");
        assertThat(look()).containsExactly("GET /ads 200");
        assertThat(look()).containsExactly("GET /ads 200");
        Deviation edited = found(Kind.EDITED).getFirst();
        assertThat(edited.vehicleId()).isEqualTo(engine.id("A-01"));
        assertThat(edited.differences()).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo("ad.price.consumerPriceGross");
            assertThat(one.theirs()).isEqualTo("1.00");
        });

        assertThat(desk().repair(export(), edited.remoteId())).isEqualTo(Answer.DONE);
        quiet();
        assertThat(ad("A-01").path("price").path("consumerPriceGross").asString())
                .isNotEqualTo("1.00");
        look();
        assertThat(desk().open(export())).isEmpty();
    }

    @Test
    void anAdDeletedThereIsPutOnlineAgainByItselfOnlyWhereThatIsFree() {
        desk().put(export(), Care.USUAL.changes(Care.Treatment.REPAIR));
        String gone = id("A-02");
        sandbox.deleteByHand(Seller.KASSEL, gone);
        look();
        look();
        quiet();
        // what an ad costs is not known: a person has to say so
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(11);
        assertThat(found(Kind.VANISHED))
                .singleElement()
                .satisfies(one -> assertThat(one.number()).isEqualTo("A-02"));

        assertThat(desk().repair(export(), gone)).isEqualTo(Answer.DONE);
        quiet();
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(12);
        assertThat(id("A-02")).isNotEqualTo(gone);
        look();
        assertThat(desk().open(export())).isEmpty();
    }

    @Test
    void anAdMadeThereIsAdoptedOrRemoved() {
        ObjectNode foreign = ad("A-03").deepCopy().asObject();
        String first = sandbox.createByHand(
                Seller.KASSEL, foreign.put("internalNumber", "X-1").put("vin", "X1"));
        String second = sandbox.createByHand(
                Seller.KASSEL, foreign.put("internalNumber", "X-2").put("vin", "X2"));
        look();
        look();
        assertThat(found(Kind.FOREIGN)).extracting(Deviation::remoteId).containsExactly(first, second);

        engine.engine().exports().pause(export(), null);
        engine.put(car("N-1"));
        assertThat(desk().adopt(export(), first, "N-1")).isEqualTo(Answer.DONE);
        assertThat(desk().remove(export(), second)).isEqualTo(Answer.DONE);
        engine.engine().exports().resume(export());
        quiet();

        assertThat(id("N-1")).isEqualTo(first);
        assertThat(sandbox.ads(Seller.KASSEL)).hasSize(13);
        look();
        assertThat(desk().open(export())).isEmpty();
    }
}
