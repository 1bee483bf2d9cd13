package dev.carport.testkit;

import static dev.carport.testkit.Cars.car;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.Orders;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.exports.Export;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.orders.Answered;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.StockItem;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopOrders;
import dev.carport.testkit.shop.ShopRemote;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody buys at a platform: the order is known, answered once, and the vehicle leaves all platforms. */
@Timeout(60)
class OrdersTest {
    private final ShopRemote remote = new ShopRemote();
    private final ShopOrders shop = remote.sells();

    @TempDir
    Path folder;

    private EngineHarness harness;

    @BeforeEach
    void open() {
        harness = EngineHarness.open(usual(folder), new ShopApp(remote));
    }

    /** The settings of an engine on an empty database. */
    EngineSettings usual(Path data) {
        return EngineHarness.usual(data);
    }

    @AfterEach
    void close() {
        harness.close();
    }

    private Export online() {
        harness.put(car("A1", 10_000));
        Export export = harness.activate(ShopApp.ID, ShopApp.SETTINGS);
        harness.workUntilQuiet();
        remote.log();
        return export;
    }

    private Optional<Duration> look() {
        Export export = harness.export(EngineHarness.LOCATION, ShopApp.ID);
        return harness.engine().orderFetching().look(export.accountId());
    }

    private void arrives(String id) {
        shop.arrives(id, harness.id("A1"), harness.clock().instant());
        look();
    }

    private PlacedOrder order() {
        return orders().getFirst();
    }

    private List<PlacedOrder> orders() {
        return harness.engine().orders().page(EngineHarness.LOCATION, false, null, 10);
    }

    private VehicleStatus status() {
        return harness.engine()
                .stock()
                .vehicle(harness.engine()
                        .stock()
                        .find(EngineHarness.LOCATION, "A1")
                        .orElseThrow())
                .status();
    }

    @Test
    void isAskedForOnlyWhileAnExportUsesIt() {
        assertThat(harness.engine().orderFetching().accounts()).isEmpty();

        Export export = online();
        assertThat(harness.engine().orderFetching().accounts()).containsExactly(export.accountId());
        assertThat(look()).contains(Duration.ofMinutes(3));
        assertThat(harness.engine().orders().waiting(EngineHarness.LOCATION)).contains(0);

        harness.engine().exports().deactivate(harness.export(EngineHarness.LOCATION, ShopApp.ID), false);
        harness.workUntilQuiet();
        assertThat(harness.engine().orderFetching().accounts()).isEmpty();
        assertThat(look()).isEmpty();
        assertThat(harness.engine().orders().waiting(EngineHarness.LOCATION)).isEmpty();
    }

    @Test
    void isReadFromTheLastTimeOnAndARepeatChangesNothing() {
        online();
        arrives("o1");
        PlacedOrder first = order();
        harness.clock().forward(Duration.ofMinutes(3));
        look();

        assertThat(orders()).containsExactly(first);
        assertThat(first.waiting()).isTrue();
        assertThat(first.order().buyer()).isNotNull();
        assertThat(shop.sinces())
                .containsExactly(
                        Optional.of(EngineHarness.START.minus(Duration.ofDays(30))),
                        Optional.of(EngineHarness.START.minus(Duration.ofMinutes(15))));
    }

    @Test
    void isReadAgainFromTheSameTimeAfterAFailureAndSaysSinceWhen() {
        Export export = online();
        look();
        shop.silent(true);
        harness.clock().forward(Duration.ofMinutes(3));
        look();
        harness.clock().forward(Duration.ofMinutes(3));
        look();
        assertThat(harness.engine().orders().silent(EngineHarness.LOCATION))
                .singleElement()
                .satisfies(silent -> {
                    assertThat(silent.export().id()).isEqualTo(export.id());
                    assertThat(silent.since()).isEqualTo(EngineHarness.START.plus(Duration.ofMinutes(3)));
                });

        shop.silent(false);
        look();
        assertThat(harness.engine().orders().silent(EngineHarness.LOCATION)).isEmpty();
        assertThat(shop.sinces().getLast()).contains(EngineHarness.START.minus(Duration.ofMinutes(15)));
    }

    @Test
    void keepsTheVehicleOnSaleUntilItIsAcceptedAndThenWithdrawsItAsSold() {
        online();
        arrives("o1");
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
        List<Boolean> sold = new ArrayList<>();
        remote.next((change, act) -> {
            sold.add(change.sold());
            return act.get();
        });

        assertThat(harness.engine().orders().approve(order())).isInstanceOf(Answered.Done.class);
        harness.workUntilQuiet();

        assertThat(shop.log()).containsExactly("approve o1");
        assertThat(status()).isEqualTo(VehicleStatus.SOLD);
        assertThat(remote.numbers()).isEmpty();
        assertThat(sold).containsExactly(true);
        assertThat(order().order().step()).isEqualTo(Order.Step.APPROVED);
        assertThat(harness.engine().stores().audit().page(AuditFilter.all(), null, 50))
                .anyMatch(entry -> entry.action().equals("order.approve")
                        && !String.valueOf(entry.after()).contains("Käufer"));
    }

    @Test
    void isAcceptedOnceByTwoPeopleAtTheSameTime() throws Exception {
        online();
        arrives("o1");
        PlacedOrder seen = order();
        Callable<Answered> click = () -> harness.engine().orders().approve(seen);

        List<Boolean> before = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (Future<Answered> answer : people.invokeAll(List.of(click, click))) {
                before.add(((Answered.Done) answer.get()).before());
            }
        }

        assertThat(shop.log()).containsExactly("approve o1");
        assertThat(before).containsExactlyInAnyOrder(false, true);
    }

    @Test
    void isReadAgainWhenTheAnswerIsLost() {
        online();
        arrives("o1");
        shop.losesRequests(true);
        assertThat(harness.engine().orders().approve(order())).isInstanceOf(Answered.NotDone.class);
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);

        shop.losesRequests(false);
        shop.losesAnswers(true);
        assertThat(harness.engine().orders().approve(order())).isInstanceOf(Answered.Done.class);
        assertThat(status()).isEqualTo(VehicleStatus.SOLD);
        assertThat(shop.log()).containsExactly("approve o1", "approve o1");
    }

    @Test
    void isNotAnsweredAgainstWhatHasMeanwhileBecomeOfIt() {
        online();
        arrives("o1");
        PlacedOrder seen = order();
        shop.becomes("o1", Order.Step.CANCELLED);

        assertThat(harness.engine().orders().approve(seen)).isInstanceOf(Answered.NotOpen.class);
        assertThat(shop.log()).isEmpty();
        assertThat(order().order().step()).isEqualTo(Order.Step.CANCELLED);
        shop.silent(true);
        assertThat(harness.engine().orders().approve(seen)).isInstanceOf(Answered.NotReached.class);
    }

    @Test
    void isDeclinedWithAReasonAndShippedWithItsNumber() {
        online();
        arrives("o1");
        harness.engine().orders().decline(order(), "Schon verkauft");
        assertThat(order().order().step()).isEqualTo(Order.Step.DECLINED);
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);

        harness.clock().forward(Duration.ofMinutes(1));
        arrives("o2");
        harness.engine().orders().approve(order());
        harness.engine().orders().ship(order(), new Orders.Tracking("dhl", "00340"));
        assertThat(order().order().step()).isEqualTo(Order.Step.SHIPPED);
        assertThat(shop.log()).containsExactly("decline o1 Schon verkauft", "approve o2", "ship o2 00340");
    }

    @Test
    void staysSoldAlthoughTheStockIsSentAgainUntilTheOrderIsCalledOff() {
        online();
        arrives("o1");
        harness.engine().orders().approve(order());
        StockItem sent = harness.engine()
                .stock()
                .put(EngineHarness.LOCATION, harness.reading(car("A1", 9_000)), by(ChangeOrigin.Source.API));
        harness.workUntilQuiet();

        assertThat(status()).isEqualTo(VehicleStatus.SOLD);
        assertThat(sent.findings()).anyMatch(finding -> finding.code().equals("sale.stays"));
        assertThat(remote.numbers()).isEmpty();

        harness.put(car("A1", 9_000).toBuilder()
                .with(VehicleFields.STATUS, VehicleStatus.RESERVED)
                .build());
        shop.becomes("o1", Order.Step.CANCELLED);
        look();
        assertThat(status()).isEqualTo(VehicleStatus.RESERVED);
        harness.put(car("A1", 9_000));
        harness.workUntilQuiet();
        assertThat(remote.numbers()).containsExactly("A1");
    }

    @Test
    void isForSaleAgainWhenAPersonSaysSo() {
        online();
        arrives("o1");
        harness.engine().orders().approve(order());
        harness.engine()
                .stock()
                .put(EngineHarness.LOCATION, harness.reading(car("A1", 9_000)), by(ChangeOrigin.Source.USER));
        harness.clock().forward(Duration.ofMinutes(3));
        look();

        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
        harness.put(car("A1", 8_000));
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
    }

    @Test
    void staysSoldWhileAnotherOrderHasSoldItToo() {
        online();
        arrives("o1");
        arrives("o2");
        for (PlacedOrder order : orders()) {
            harness.engine().orders().approve(order);
        }
        shop.becomes("o1", Order.Step.CANCELLED);
        look();
        assertThat(status()).isEqualTo(VehicleStatus.SOLD);

        shop.becomes("o2", Order.Step.CANCELLED);
        look();
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
    }

    @Test
    void isForSaleAgainAfterItLeftTheStockAndCameBack() {
        online();
        arrives("o1");
        harness.engine().orders().approve(order());
        harness.remove("A1");
        harness.put(car("A1", 9_000));
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
    }

    @Test
    void withdrawsAVehicleWhosePriceChangeWasInDoubtWhenTheOrderCame() {
        online();
        remote.next((change, act) -> {
            act.get();
            return Outcome.inDoubt("lost");
        });
        harness.put(car("A1", 9_000));
        harness.work();
        arrives("o1");
        harness.engine().orders().approve(order());
        harness.workUntilQuiet();

        assertThat(remote.numbers()).isEmpty();
        assertThat(harness.state("A1")).isIn(ListingState.OFFLINE, ListingState.WITHHELD);
    }

    @Test
    void isShownButSellsNothingWhenItsArticleIsNoneOfOurs() {
        online();
        shop.arrives("o1", "somebody-elses", harness.clock().instant());
        look();
        harness.engine().orders().approve(order());

        assertThat(order().vehicleId()).isNull();
        assertThat(order().order().step()).isEqualTo(Order.Step.APPROVED);
        assertThat(status()).isEqualTo(VehicleStatus.AVAILABLE);
    }

    @Test
    void findsItsVehicleAsSoonAsItsLocationSellsThroughTheAccount() {
        online();
        harness.addLocation("MUC");
        harness.putAt("MUC", car("M1", 10_000));
        String vehicle =
                harness.engine().stock().find("MUC", "M1").orElseThrow().id();
        shop.arrives("o1", vehicle, harness.clock().instant());
        look();
        assertThat(order().vehicleId()).isNull();

        harness.activateAt("MUC", ShopApp.ID, ShopApp.SETTINGS);
        shop.becomes("o1", Order.Step.APPROVED);
        look();

        assertThat(orders()).isEmpty();
        PlacedOrder found =
                harness.engine().orders().page("MUC", false, null, 10).getFirst();
        assertThat(found.vehicleId()).isEqualTo(vehicle);
        assertThat(found.saleNoted()).isTrue();
        StoredVehicle sold = harness.engine().stock().find("MUC", "M1").orElseThrow();
        assertThat(harness.engine().stock().vehicle(sold).status()).isEqualTo(VehicleStatus.SOLD);
    }

    @Test
    void isTakenInInTheOrderOfItsLocation() {
        online();
        harness.addLocation("MUC");
        harness.putAt("MUC", car("M1", 10_000));
        harness.activateAt("MUC", ShopApp.ID, ShopApp.SETTINGS);
        String far = harness.engine().stock().find("MUC", "M1").orElseThrow().id();
        shop.arrives("o1", far, harness.clock().instant());
        shop.arrives("o2", harness.id("A1"), harness.clock().instant());
        look();

        PlacedOrder second =
                harness.engine().orders().page("MUC", false, null, 10).getFirst();
        assertThat(order().id()).isLessThan(second.id());
    }

    @Test
    void isNotLostWhenItIsAcceptedAndCannotBeWrittenDown() {
        online();
        arrives("o1");
        refuseOrders();
        assertThat(harness.engine().orders().approve(order())).isInstanceOf(Answered.Unclear.class);

        assertThat(shop.log()).containsExactly("approve o1");
        assertThat(harness.engine().stores().audit().page(AuditFilter.all(), null, 50))
                .anyMatch(entry -> entry.action().equals("order.approve"));
        sql("drop trigger refused" + ofOrders());
        look();
        assertThat(status()).isEqualTo(VehicleStatus.SOLD);
    }

    /** The table of orders refuses each change. */
    void refuseOrders() {
        sql("create trigger refused before update on platform_order begin select raise(abort, 'refused'); end");
    }

    /** What has to be said after the name of a trigger. */
    String ofOrders() {
        return "";
    }

    /** Runs a statement on the engine's database. */
    final void sql(String statement) {
        harness.engine().stores().database().write(handle -> handle.execute(statement));
    }

    @Test
    void isStillKnownWhileItsAppDoesNotConnectOrIsNotLoaded() {
        online();
        arrives("o1");
        remote.connects(false);
        harness.restart();
        assertThat(look()).contains(Duration.ofMinutes(3));
        assertThat(harness.engine().orders().silent(EngineHarness.LOCATION)).hasSize(1);

        harness.restartWith();
        assertThat(look()).contains(Duration.ofMinutes(3));
        assertThat(harness.engine().orders().waiting(EngineHarness.LOCATION)).contains(1);
        assertThat(harness.engine().orders().counts(EngineHarness.LOCATION).watched())
                .isTrue();

        remote.connects(true);
        harness.restartWith(new ShopApp(remote));
        harness.clock().forward(Duration.ofMinutes(3));
        look();
        assertThat(harness.engine().orders().silent(EngineHarness.LOCATION)).isEmpty();
        assertThat(shop.sinces().getLast()).contains(EngineHarness.START.minus(Duration.ofMinutes(15)));
    }

    @Test
    void forgetsTheBuyerSomeTimeAfterTheEndForGood() {
        online();
        arrives("o1");
        shop.becomes("o1", Order.Step.CANCELLED);
        look();
        harness.engine().housekeeping().run();
        harness.clock().forward(Duration.ofDays(89));
        harness.engine().housekeeping().run();
        assertThat(order().order().buyer()).isNotNull();

        harness.clock().forward(Duration.ofDays(2));
        harness.engine().housekeeping().run();
        assertThat(order().order().buyer()).isNull();
        look();
        assertThat(order().order().buyer()).isNull();
        assertThat(order().buyerForgotten()).isTrue();

        harness.clock().forward(Duration.ofDays(400));
        harness.engine().housekeeping().run();
        assertThat(orders()).isEmpty();
    }

    private ChangeOrigin by(ChangeOrigin.Source source) {
        return new ChangeOrigin(source, "test", harness.clock().instant());
    }
}
