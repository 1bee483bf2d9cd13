package dev.carport.apps.gebrauchtde.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.http.Body;
import dev.carport.api.http.TransportException;
import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders.Carrier;
import dev.carport.api.orders.Orders.Tracking;
import dev.carport.api.vehicle.Money;
import dev.carport.apps.gebrauchtde.fixtures.Account;
import dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox;
import dev.carport.apps.gebrauchtde.sandbox.Options;
import dev.carport.apps.gebrauchtde.sandbox.TrainingKey;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Orders of buyers, and the seller's answers. */
class OrdersTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Tracking PARCEL = new Tracking("dhl-germany", "00340434161094000000");

    private final SettableClock clock = new SettableClock(EngineHarness.START);
    private GebrauchtDeSandbox sandbox = sandbox(Options.usual());
    private Account account = new Account(sandbox, clock);

    private GebrauchtDeSandbox sandbox(Options options) {
        return GebrauchtDeSandbox.builder(clock)
                .options(options.delay(Duration.ZERO))
                .start();
    }

    private void reopen(Options options) {
        sandbox.close();
        sandbox = sandbox(options);
        account = new Account(sandbox, clock);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** Puts an article on sale, as the dealer does. */
    private void article(String sku, String price, String delivery, int stock) {
        ObjectNode body = JSON.createObjectNode();
        body.putArray("articles")
                .addObject()
                .put("sku", sku)
                .put("title", "Fußmatten")
                .put("description", "Satz")
                .put("category", "autoteile/innenraum")
                .put("condition", "new")
                .put("price", price)
                .put("stock", stock)
                .put("open_for_offers", true)
                .put("carrier_plan_id", 139)
                .put("delivery_cost", delivery)
                .putArray("images")
                .add("https://carport.example/1.jpg");
        Api api = new Api(account.connection());
        assertThat(api.post("/import/articles/", new Body.Bytes(JSON.writeValueAsBytes(body), "application/json")))
                .isInstanceOf(Said.Done.class);
    }

    private Order order() {
        return account.platform().orders(null).toList().getFirst();
    }

    private Order approved(String price) {
        article("P-1", price, "0.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        return ((OrderAnswer.Done) account.platform().approve(order())).order();
    }

    private static String code(OrderAnswer answer) {
        return ((OrderAnswer.Refused) answer).findings().getFirst().code();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void reckonsWithThePriceAndTheDeliveryAndNeverWithWhatTheBuyerPaid(boolean numbers) {
        reopen(numbers ? Options.usual().withAmountsAsNumbers() : Options.usual());
        article("P-1", "100.00", "5.00", 1);
        sandbox.buyWithVoucher(TrainingKey.KASSEL, "P-1", "15");

        assertThat(sandbox.orders(TrainingKey.KASSEL).getFirst().path("amount").asString())
                .startsWith("90");
        assertThat(order().price()).isEqualTo(Money.eur(100));
        assertThat(order().delivery()).isEqualTo(Money.eur(5));
        assertThat(order().offer()).isFalse();
    }

    @Test
    void anOfferIsWorthWhatWasOffered() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.offer(TrainingKey.KASSEL, "P-1", "80");

        assertThat(order().offer()).isTrue();
        assertThat(order().listPrice()).isEqualTo(Money.eur(100));
        assertThat(order().price()).isEqualTo(Money.eur(80));
        assertThat(order().delivery()).isEqualTo(Money.eur(5));
    }

    @Test
    void saysWhoOrderedWhat() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");

        Order order = order();

        assertThat(order.id()).isEqualTo("1001");
        assertThat(order.createdAt()).isEqualTo(EngineHarness.START);
        assertThat(order.reference()).isEqualTo("P-1");
        assertThat(order.title()).isEqualTo("Fußmatten");
        assertThat(order.quantity()).isEqualTo(1);
        assertThat(order.buyer())
                .isEqualTo(new Order.Buyer(
                        "Kim Beispiel", "Musterweg 7\n34117 Kassel\nDE", "kim.beispiel@example.com", "+49 30 0000000"));
    }

    @Test
    void onlyAPaidOrderThatWaitsCanBeAnswered() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        assertThat(order().step()).isEqualTo(Step.AWAITING_SELLER);
        assertThat(order().actions()).containsExactlyInAnyOrder(Action.APPROVE, Action.DECLINE);

        sandbox.set("1001", "payment_status", "pending");
        assertThat(order().step()).isEqualTo(Step.AWAITING_PAYMENT);
        assertThat(order().actions()).isEmpty();
        sandbox.requests().clear();
        assertThat(code(account.platform().approve(order()))).isEqualTo("gebraucht.order-state");
        assertThat(sandbox.requests().lines()).containsExactly("GET /api/v3/orders/ 200");
    }

    @ParameterizedTest
    @CsvSource({
        "created, payment_failed, CANCELLED",
        "created, refunded, CANCELLED",
        "created, something, AWAITING_PAYMENT",
        "approved, payment_accepted, APPROVED",
        "shipped, payment_accepted, SHIPPED",
        "completed, payment_accepted, COMPLETED",
        "declined, refunded, DECLINED",
        "cancelled, refunded, CANCELLED",
        "on-hold, payment_accepted, AWAITING_PAYMENT"
    })
    void knowsEveryState(String status, String payment, Step step) {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        sandbox.set("1001", "status", status);
        sandbox.set("1001", "payment_status", payment);

        assertThat(order().step()).isEqualTo(step);
        assertThat(order().actions()).doesNotContain(Action.APPROVE, Action.DECLINE);
    }

    @Test
    void aSecondClickOnAcceptIsOneApproval() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order seen = order();

        OrderAnswer first = account.platform().approve(seen);
        OrderAnswer second = account.platform().approve(seen);

        assertThat(((OrderAnswer.Done) first).order().step()).isEqualTo(Step.APPROVED);
        assertThat(((OrderAnswer.Done) second).order().step()).isEqualTo(Step.APPROVED);
        assertThat(sandbox.requests().matching(request -> request.path().endsWith("/approve/")).stream()
                        .map(request -> request.status()))
                .containsExactly(200, 409);
    }

    @Test
    void aDeclinedOrderIsRefundedAndTheArticleIsOnSaleAgain() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        assertThat(stock("P-1")).isZero();

        OrderAnswer answer = account.platform().decline(order(), "Schon vor Ort verkauft");

        assertThat(((OrderAnswer.Done) answer).order().step()).isEqualTo(Step.DECLINED);
        assertThat(stock("P-1")).isEqualTo(1);
        assertThat(code(account.platform().approve(order()))).isEqualTo("gebraucht.order-state");
    }

    private int stock(String sku) {
        return sandbox.article(TrainingKey.KASSEL, sku)
                .orElseThrow()
                .path("stock")
                .asInt();
    }

    @Test
    void anAnswerGivenThereMeanwhileIsNotOverruled() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order seen = order();
        sandbox.set("1001", "status", "declined");

        assertThat(code(account.platform().approve(seen))).isEqualTo("gebraucht.order-state");
        assertThat(sandbox.orders(TrainingKey.KASSEL).getFirst().path("status").asString())
                .isEqualTo("declined");
    }

    @Test
    void above25EurosNothingLeavesWithoutAParcelNumber() {
        Order order = approved("25.01");
        sandbox.requests().clear();

        assertThat(order.shipping()).isEqualTo(Shipping.TRACKING_REQUIRED);
        assertThat(order.actions()).containsExactly(Action.SHIP);
        assertThat(code(account.platform().ship(order, null))).isEqualTo("gebraucht.order-tracking");
        assertThat(sandbox.requests().lines()).isEmpty();

        OrderAnswer answer = account.platform().ship(order, PARCEL);
        assertThat(((OrderAnswer.Done) answer).order().step()).isEqualTo(Step.SHIPPED);
        assertThat(sandbox.orders(TrainingKey.KASSEL)
                        .getFirst()
                        .path("aftership_slug")
                        .asString())
                .isEqualTo("dhl-germany");
    }

    @Test
    void below25EurosNoParcelNumberIsSent() {
        Order order = approved("24.99");

        assertThat(order.shipping()).isEqualTo(Shipping.WITHOUT_TRACKING);
        OrderAnswer answer = account.platform().ship(order, PARCEL);
        assertThat(((OrderAnswer.Done) answer).order().step()).isEqualTo(Step.SHIPPED);
        assertThat(sandbox.orders(TrainingKey.KASSEL).getFirst().has("tracking_code"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void atExactly25EurosAParcelNumberIsSentWhenThereIsOne(boolean known) {
        Order order = approved("25.00");

        assertThat(order.shipping()).isEqualTo(Shipping.TRACKING_OPTIONAL);
        OrderAnswer answer = account.platform().ship(order, known ? PARCEL : null);
        assertThat(((OrderAnswer.Done) answer).order().step()).isEqualTo(Step.SHIPPED);
        assertThat(sandbox.orders(TrainingKey.KASSEL).getFirst().has("tracking_code"))
                .isEqualTo(known);
    }

    @Test
    void forAnOfferThePriceOfferedDecidesAboutTheParcelNumber() {
        article("P-1", "30.00", "0.00", 1);
        sandbox.offer(TrainingKey.KASSEL, "P-1", "20");

        assertThat(order().shipping()).isEqualTo(Shipping.WITHOUT_TRACKING);
    }

    @Test
    void otherWaysOfShippingAreNotOurs() {
        Order order = approved("100.00");
        sandbox.requests().clear();
        ObjectNode plan = JSON.createObjectNode().put("carrier_plan_id", 7);
        sandbox.changeByHand(TrainingKey.KASSEL, "P-1", plan.put("stock", 1));
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order other = ((OrderAnswer.Done) account.platform().approve(order())).order();

        assertThat(order.actions()).containsExactly(Action.SHIP);
        assertThat(other.shipping()).isEqualTo(Shipping.NONE);
        assertThat(other.actions()).isEmpty();
        sandbox.requests().clear();
        assertThat(code(account.platform().ship(other, PARCEL))).isEqualTo("gebraucht.order-state");
        assertThat(sandbox.requests().lines()).isEmpty();
    }

    @Test
    void readsEveryPage() {
        reopen(Options.usual().pageSize(2));
        article("P-1", "100.00", "5.00", 5);
        for (int i = 0; i < 5; i++) {
            sandbox.buy(TrainingKey.KASSEL, "P-1");
        }

        assertThat(account.platform().orders(null).map(Order::id))
                .containsExactly("1005", "1004", "1003", "1002", "1001");
        assertThat(sandbox.requests().matching(request -> request.path().equals("/api/v3/orders/")))
                .hasSize(3);
    }

    @Test
    void doesNotFollowToAnotherHost() {
        sandbox.faults()
                .add(FaultRule.body(
                        200,
                        "application/json",
                        "{\"count\":1,\"next\":\"https://evil.example/api/v3/orders/?page=2\",\"results\":[]}"));

        assertThat(account.platform().orders(null)).isEmpty();
    }

    @Test
    void readsOneOrder() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");

        assertThat(account.platform().order("1001")).contains(order());
        assertThat(account.platform().order("9999")).isEmpty();
    }

    @Test
    void aLostAnswerIsNotRepeated() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order seen = order();
        sandbox.faults().add(FaultRule.close().onMethod("POST").afterCommitting());

        assertThatThrownBy(() -> account.platform().approve(seen)).isInstanceOf(TransportException.class);
        assertThat(sandbox.requests().matching(request -> request.path().endsWith("/approve/")))
                .hasSize(1);
        assertThat(order().step()).isEqualTo(Step.APPROVED);
    }

    @Test
    void afterAFailureThereTheOrderItselfSaysWhatHolds() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order seen = order();
        sandbox.faults().add(FaultRule.status(500).onMethod("POST").afterCommitting());
        assertThat(account.platform().approve(seen)).isInstanceOf(OrderAnswer.Done.class);

        sandbox.faults().add(FaultRule.status(500).onMethod("POST"));
        assertThat(code(account.platform().ship(order(), PARCEL))).isEqualTo("gebraucht.order-not-taken");
    }

    @Test
    void aRevokedKeyIsSaid() {
        article("P-1", "100.00", "5.00", 1);
        sandbox.buy(TrainingKey.KASSEL, "P-1");
        Order seen = order();
        account.connection().enter("apiKey", TrainingKey.REVOKED.key());

        assertThat(code(account.platform().approve(seen))).isEqualTo("gebraucht.order-key");
        assertThatThrownBy(() -> account.platform().orders(null)).isInstanceOf(TransportException.class);
    }

    @Test
    void knowsCarriersByTheirShortNames() {
        List<Carrier> carriers = account.platform().carriers();

        assertThat(carriers).contains(new Carrier("dhl-germany", "DHL")).hasSizeGreaterThan(5);
        assertThat(carriers).allMatch(carrier -> carrier.key().matches("[a-z0-9-]+"));
    }
}
