package dev.carport.engine.store;

import static dev.carport.engine.store.ExportFixture.NOON;
import static dev.carport.engine.store.StockFixture.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.accounts.Vault;
import dev.carport.engine.exports.ExportState;
import dev.carport.engine.location.Location;
import dev.carport.engine.orders.OrderStore.Counts;
import dev.carport.engine.orders.OrderStore.Watch;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Sale;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class OrderStoreContract {
    private static final Order.Buyer KIM =
            new Order.Buyer("Kim Käufer", "Ring 5\n10115 Berlin", "kim@example.org", "030 1234");

    private Database database;
    private JdbiOrderStore orders;

    @BeforeEach
    void open(Database open) {
        database = open;
        orders = new JdbiOrderStore(open, Vault.open(Vault.newMasterKey()));
        ExportFixture.stored(open, "e1", "BER", ExportState.ACTIVE);
    }

    private static PlacedOrder order(String id, Instant at, Step step, Order.@Nullable Buyer buyer, Action... actions) {
        return new PlacedOrder(
                id,
                "account",
                "e1",
                "BER",
                "v1",
                new Order(
                        "remote-" + id,
                        at.plusNanos(1234),
                        "v1",
                        null,
                        "Ein „Golf“",
                        2,
                        step,
                        true,
                        Money.eur("24.99"),
                        Money.eur("19.90"),
                        Money.eur(0),
                        Order.Shipping.TRACKING_OPTIONAL,
                        Set.of(actions),
                        buyer,
                        URI.create("https://market.example/o/1")),
                false,
                false,
                at,
                at);
    }

    @Test
    void givesBackAllOfAnOrderAndReplacesIt() {
        PlacedOrder first = order("o1", NOON, Step.AWAITING_SELLER, KIM, Action.APPROVE, Action.DECLINE);
        orders.put(first);
        assertThat(orders.find("o1")).contains(first);
        assertThat(orders.find("account", "remote-o1")).contains(first);
        assertThat(orders.find("account", "o1")).isEmpty();

        PlacedOrder later = order("o1", NOON, Step.DECLINED, null);
        orders.put(later);
        assertThat(orders.find("o1")).contains(later);
        assertThat(orders.ofVehicle("v1")).containsExactly(later);
    }

    @Test
    void keepsTheBuyerInNobodysSight() {
        orders.put(order("o1", NOON, Step.AWAITING_SELLER, KIM));
        byte[] sealed = database.read(handle -> handle.createQuery("select buyer from platform_order")
                .map((row, context) -> row.getBytes(1))
                .one());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Kim", "Ring", "example");
        String details = database.read(handle -> handle.createQuery("select details from platform_order")
                .mapTo(String.class)
                .one());
        assertThat(details).contains("Golf").doesNotContain("Kim", "Ring", "example.org");

        JdbiOrderStore otherKey = new JdbiOrderStore(database, Vault.open(Vault.newMasterKey()));
        assertThat(otherKey.find("o1").orElseThrow().order().buyer()).isNull();
    }

    @Test
    void listsTheLatestFirstPageByPage() {
        PlacedOrder oldest = order("o1", NOON, Step.COMPLETED, null);
        PlacedOrder middle = order("o2", NOON.plusSeconds(5), Step.AWAITING_PAYMENT, null);
        PlacedOrder twin = order("o3", NOON.plusSeconds(5), Step.APPROVED, null, Action.SHIP);
        List.of(oldest, middle, twin).forEach(orders::put);

        assertThat(orders.page("BER", false, null, 2)).containsExactly(twin, middle);
        assertThat(orders.page("BER", false, twin, 5)).containsExactly(middle, oldest);
        assertThat(orders.page("BER", true, null, 5)).containsExactly(twin, middle);
        assertThat(orders.page("HAM", false, null, 5)).isEmpty();
    }

    @Test
    void countsWhatWaitsAndKnowsWhereOrdersAreFetched() {
        assertThat(orders.waiting("BER")).isEmpty();
        assertThat(orders.counts("BER")).isEqualTo(new Counts(false, 0, 0, 0));
        orders.put(new Watch("account", null, null, null));
        assertThat(orders.waiting("BER")).contains(0);

        orders.put(order("o1", NOON, Step.AWAITING_SELLER, KIM, Action.APPROVE));
        orders.put(order("o2", NOON, Step.AWAITING_PAYMENT, KIM));
        orders.put(order("o3", NOON, Step.CANCELLED, KIM));
        assertThat(orders.waiting("BER")).contains(1);
        assertThat(orders.counts("BER")).isEqualTo(new Counts(true, 1, 2, 3));

        orders.unwatch("account");
        assertThat(orders.counts("BER").watched()).isFalse();
        assertThat(orders.waiting("BER")).contains(1);
        assertThat(orders.waiting("HAM")).isEmpty();
    }

    @Test
    void remembersHowFarItHasRead() {
        assertThat(orders.watch("account")).isEmpty();
        Watch failing = new Watch("account", NOON, NOON.plusSeconds(1), "NO_ANSWER");
        orders.put(failing);
        assertThat(orders.watch("account")).contains(failing);
        Watch good = new Watch("account", NOON.plusSeconds(9), null, null);
        orders.put(good);
        assertThat(orders.watch("account")).contains(good);
    }

    @Test
    void forgetsBuyersOfOldOrdersAndLaterTheOrders() {
        orders.put(order("ended", NOON, Step.COMPLETED, KIM));
        orders.put(order("open", NOON, Step.APPROVED, KIM));
        orders.put(order("young", NOON.plus(Duration.ofDays(5)), Step.COMPLETED, KIM));

        assertThat(orders.forgetBuyers(NOON.plusSeconds(1), NOON, 10)).isEqualTo(1);
        assertThat(orders.find("ended").orElseThrow().order().buyer()).isNull();
        assertThat(orders.find("ended").orElseThrow().buyerForgotten()).isTrue();
        assertThat(orders.find("open").orElseThrow().order().buyer()).isEqualTo(KIM);
        assertThat(orders.forgetBuyers(NOON, NOON.plusSeconds(1), 10)).isEqualTo(1);

        assertThat(orders.purge(NOON.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(orders.find("ended")).isEmpty();
        assertThat(orders.find("open")).isPresent();
    }

    @Test
    void remembersSalesOfVehiclesInStock() {
        new JdbiLocationStore(database).put(new Location("BER", "Berlin", "", "", "", "DE", "de", null));
        AtomicInteger ids = new AtomicInteger();
        JdbiStockStore stock = new JdbiStockStore(database, () -> "v" + ids.incrementAndGet());
        JdbiSaleStore sales = new JdbiSaleStore(database);
        ChangeOrigin origin = new ChangeOrigin(ChangeOrigin.Source.ORDER, "shop", NOON);
        stock.put("BER", vehicle("A1").vin("wvwzzz1kz6w000001").build(), origin, (before, after) -> List.of());

        sales.put("v1", "o1", VehicleStatus.AVAILABLE, NOON);
        sales.put("v1", "o1", VehicleStatus.SOLD, NOON.plusSeconds(9));
        sales.put("v1", "o2", VehicleStatus.AVAILABLE, NOON.plusSeconds(9));
        sales.said("v1", VehicleStatus.RESERVED);
        Sale first = new Sale("v1", "A1", "WVWZZZ1KZ6W000001", "o1", VehicleStatus.RESERVED, NOON);
        assertThat(sales.ofVehicle("v1")).hasSize(2).startsWith(first);
        assertThat(sales.remove("v1", "o2")).isTrue();
        assertThat(sales.remove("v1", "o2")).isFalse();
        assertThat(sales.ofLocation("BER")).containsExactly(first);
        assertThat(stock.changes("v1", 1).getFirst().origin().source()).isEqualTo(ChangeOrigin.Source.ORDER);

        stock.delete("BER", List.of("A1"), origin);
        assertThat(sales.ofLocation("BER")).isEmpty();
        sales.removeAll(List.of("v1"));
        assertThat(sales.ofVehicle("v1")).isEmpty();
    }
}
