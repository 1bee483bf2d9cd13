package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.Booking;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.operations.BookingService.Answer;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Paid extras: only what a person orders, sent once, and gone with the listing. */
@Timeout(60)
class BookingsTest {
    private final ShopRemote remote = new ShopRemote();

    @TempDir
    Path folder;

    private EngineHarness harness;
    private Export export;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(EngineHarness.usual(folder), ShopApp.withExtras(remote));
        harness.put(car("A1", 10_000), car("A2", 10_000));
        export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private Answer book(String kind, String text) {
        Answer answer = harness.engine().bookings().book(export, harness.id("A1"), kind, text, "Jutta");
        harness.workUntilQuiet();
        return answer;
    }

    private Answer cancel(String kind) {
        Answer answer = harness.engine().bookings().cancel(export, harness.id("A1"), kind);
        harness.workUntilQuiet();
        return answer;
    }

    private List<Booking> booked() {
        return harness.engine().bookings().booked(export, harness.id("A1"));
    }

    @Test
    void goesOutAsAChangeOfTheOneListingAndOnce() {
        assertThat(book("big", " Neu ")).isEqualTo(Answer.DONE);
        assertThat(book("big", "Neu")).isEqualTo(Answer.UNCHANGED);
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();

        assertThat(remote.log()).containsExactly("update A1 [extras]", "update A1 [price]");
        assertThat(remote.part("A1", "extras")).isEqualTo("[\"bigNeu\"]");
        assertThat(harness.engine().stores().audit().page(AuditFilter.all(), null, 50))
                .anyMatch(entry -> entry.action().equals("booking.order"));
    }

    @Test
    void isSwitchedWithinItsGroupInOneStep() {
        book("big", "Neu");
        book("top", "");
        remote.log();
        book("huge", "");

        assertThat(remote.log()).containsExactly("update A1 [extras]");
        assertThat(booked()).containsExactly(new Booking("huge", ""), new Booking("top", ""));
        assertThat(cancel("huge")).isEqualTo(Answer.DONE);
        assertThat(cancel("huge")).isEqualTo(Answer.UNCHANGED);
        assertThat(remote.part("A1", "extras")).isEqualTo("[\"top\"]");
    }

    @Test
    void isRefusedWhereItCannotBe() {
        assertThat(book("colossal", "")).isEqualTo(Answer.UNKNOWN_KIND);
        assertThat(book("big", "longer than ten")).isEqualTo(Answer.TEXT_TOO_LONG);
        harness.put(Cars.unpriced("A3"));
        harness.workUntilQuiet();
        assertThat(harness.engine().bookings().book(export, harness.id("A3"), "top", "", "Jutta"))
                .isEqualTo(Answer.NOT_LISTED);
        assertThat(remote.log()).isEmpty();
    }

    @Test
    void endsWithItsListingAndDoesNotComeBackByItself() {
        book("top", "");
        harness.put(car("A1", 10_000).with(VehicleFields.STATUS, VehicleStatus.SOLD));
        harness.workUntilQuiet();
        assertThat(booked()).isEmpty();

        harness.put(car("A1", 10_000));
        harness.workUntilQuiet();
        assertThat(remote.part("A1", "extras")).isEqualTo("null");
    }

    @Test
    void outlivesARestartAndAnAnswerThatGotLost() {
        remote.next((change, act) -> {
            act.get();
            return Outcome.inDoubt("lost");
        });
        book("top", "");
        harness.restart();
        harness.workUntilQuiet();
        assertThat(booked()).containsExactly(new Booking("top", ""));
        assertThat(remote.part("A1", "extras")).isEqualTo("[\"top\"]");
    }

    @Test
    void standsInPlanAndExplanationWithItsFee() {
        book("top", "");
        harness.engine().fees().put(ShopApp.ID, "top-fee", new BigDecimal("4.90"));
        StoredPlan plan = harness.plan(EngineHarness.LOCATION, ShopApp.ID);

        assertThat(plan.counts().getOrDefault(dev.carport.engine.plan.Action.UPDATE, 0))
                .isZero();
        assertThat(plan.fees())
                .filteredOn(fee -> fee.count() > 0)
                .singleElement()
                .satisfies(fee -> {
                    assertThat(fee.kind()).isEqualTo("top-fee");
                    assertThat(fee.count()).isEqualTo(1);
                });
        assertThat(harness.engine()
                        .runtime()
                        .explain(
                                export,
                                harness.id("A1"),
                                harness.engine()
                                        .stock()
                                        .vehicle(harness.engine()
                                                .stock()
                                                .find(EngineHarness.LOCATION, "A1")
                                                .orElseThrow()),
                                harness.clock().instant())
                        .orElseThrow())
                .anyMatch(origin -> origin.toString().contains("top"));
        assertThat(harness.engine().bookings().prices(export).get("top").amount())
                .isEqualByComparingTo("4.90");
    }
}
