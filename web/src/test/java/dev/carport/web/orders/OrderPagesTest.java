package dev.carport.web.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.engine.Engine;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import dev.carport.web.toy.ToyOrders;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderPagesTest {

    private static final String ORDERS = "/at/KS/orders";
    private static final String CAR = "KS-24733";

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private final ToyOrders shop = new ToyOrders();
    private TestCarport carport;
    private Engine engine;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(market));
        engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private void sells() {
        market.orders = shop;
        ToyExport.goOnline(engine, market);
        look();
    }

    private void look() {
        engine.orderFetching().look(ToyExport.find(engine).accountId()).orElseThrow();
    }

    private PlacedOrder paid(String id, Shipping shipping) {
        String vehicle = engine.stock().find("KS", CAR).orElseThrow().id();
        shop.paid(id, vehicle, "Ein schöner Wagen", Instant.now(), 20_000, 19_000, shipping);
        look();
        return engine.orders().page("KS", false, null, 1).getFirst();
    }

    private String status() {
        return engine.stock().find("KS", CAR).orElseThrow().status();
    }

    @Test
    void isNotInTheMenuWhereNothingSellsByItself() throws Exception {
        ToyExport.goOnline(engine, market);
        engine.tick();

        assertThat(ok(dealer.get("/at/KS"))).doesNotContain("\"" + ORDERS + "\"");
        assertThat(ok(dealer.get(ORDERS))).contains("Keine der hier aktiven Apps nimmt Bestellungen entgegen");
    }

    @Test
    void showsWhatWaitsOnEveryPageAndTheDayAndWhatTheSellerGets() throws Exception {
        sells();
        assertThat(ok(dealer.get(ORDERS))).contains("Noch keine Bestellung");

        PlacedOrder order = paid("o-1", Shipping.NONE);

        assertThat(ok(dealer.get("/at/KS")))
                .contains("Eine Bestellung wartet auf Sie", "class=\"count\">1")
                .contains("href=\"" + ORDERS + "\"");
        assertThat(ok(dealer.get(ORDERS))).contains("Ein schöner Wagen", CAR, "19.149,90", "statt 20.000,00");
        String page = ok(dealer.get(ORDERS + "/" + order.id()));
        assertThat(page)
                .contains("Preisvorschlag des Käufers", "19.000,00", "<del>20.000,00", "149,90", "19.149,90")
                .contains("Kim Käufer", "34117 Kassel", "kim@kaeufer.example")
                .contains("/at/KS/stock/" + CAR, "Bestellung annehmen", "Bestellung ablehnen")
                .doesNotContain("Versand melden</button>");
        assertThat(ok(dealer.get("/at/KS/stock/" + CAR))).contains("Bestellt bei", "Bestellung ansehen");
        assertThat(dealer.get("/at/G%C3%96/orders/" + order.id()).statusCode()).isEqualTo(404);
    }

    @Test
    void sellsOnceAndTakesTheVehicleOffEverywhere() throws Exception {
        sells();
        PlacedOrder order = paid("o-1", Shipping.NONE);
        dealer.get(ORDERS + "/" + order.id());

        for (int click = 0; click < 2; click++) {
            assertThat(dealer.post(ORDERS + "/" + order.id() + "/approve").statusCode())
                    .isEqualTo(303);
        }

        assertThat(shop.answers()).containsExactly("approve o-1");
        assertThat(ok(dealer.get(ORDERS + "/" + order.id()))).contains("Die Bestellung war bereits angenommen");
        assertThat(status()).isEqualTo("SOLD");
        await().until(() -> market.requests().stream().anyMatch(request -> request.startsWith("DELETE")));
        assertThat(ok(dealer.get("/at/KS/stock/" + CAR)))
                .contains("Verkauft durch eine Bestellung bei", "Bestellung bei");
        assertThat(ok(dealer.get(ORDERS))).contains("Nichts wartet auf Sie", "Angenommen");
    }

    @Test
    void asksForTheParcelExactlyWhereThePlatformDoes() throws Exception {
        sells();
        PlacedOrder order = paid("o-1", Shipping.TRACKING_REQUIRED);
        String page = ORDERS + "/" + order.id();
        dealer.get(page);
        dealer.post(page + "/approve");
        assertThat(ok(dealer.get(page))).contains("name=\"code\"", "<option value=\"dhl\"");

        HttpResponse<String> empty = dealer.post(page + "/ship", "carrier", "dhl", "code", "");
        HttpResponse<String> unknown = dealer.post(page + "/ship", "carrier", "none", "code", "0034");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Die Sendungsnummer fehlt", "<option value=\"dhl\" selected");
        assertThat(unknown.body()).contains("Einen Versanddienst wählen", "value=\"0034\"");
        assertThat(shop.answers()).containsExactly("approve o-1");

        dealer.post(page + "/ship", "carrier", "dhl", "code", "0034");
        assertThat(shop.answers()).containsExactly("approve o-1", "ship dhl 0034 o-1");

        PlacedOrder cheap = paid("o-2", Shipping.WITHOUT_TRACKING);
        String other = ORDERS + "/" + cheap.id();
        dealer.post(other + "/approve");
        assertThat(ok(dealer.get(other))).contains("nimmt sie hier nicht an").doesNotContain("name=\"code\"");
        dealer.post(other + "/ship", "carrier", "dhl", "code", "0035");
        assertThat(shop.answers()).endsWith("ship o-2");
    }

    @Test
    void saysWhyAnAnswerWasNotTaken() throws Exception {
        sells();
        PlacedOrder order = paid("o-1", Shipping.NONE);
        String page = ORDERS + "/" + order.id();
        dealer.get(page);

        shop.refuses = true;
        HttpResponse<String> refused = dealer.post(page + "/decline", "reason", "Leider „weg“");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Leider „weg“", "id=\"refused\"");
        shop.refuses = false;
        shop.loses = true;
        assertThat(dealer.post(page + "/approve").body()).contains("Nachgesehen: Die Bestellung ist unverändert");
        shop.loses = false;
        shop.down = true;
        assertThat(dealer.post(page + "/approve").body()).contains("nicht erreichbar");
        look();
        assertThat(ok(dealer.get(ORDERS))).contains("keine Bestellungen. Carport fragt weiter nach");
        shop.down = false;
        shop.becomes("o-1", Step.CANCELLED);
        assertThat(dealer.post(page + "/approve").body()).contains("steht inzwischen anders", "Abgebrochen");
    }

    @Test
    void showsBuyersToSellersOnly() throws Exception {
        sells();
        PlacedOrder order = paid("o-1", Shipping.NONE);
        WebVisitor looker = carport.person("looker", Rights.none().and("KS", Right.MARKETING));
        String page = ok(looker.get(ORDERS + "/" + order.id()));

        assertThat(page)
                .contains("Recht „Verkaufen“")
                .doesNotContain("Kim", "kaeufer.example", "Bestellung annehmen</button>");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
