package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.engine.users.TokenAuthentication;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import dev.carport.web.toy.ToyOrders;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OrderApiTest {

    private static final String ORDERS = "/locations/KS/orders";

    @TempDir
    Path folder;

    private final ToyOrders shop = new ToyOrders();
    private TestCarport carport;
    private ApiClient seller;
    private ApiClient looker;

    @BeforeEach
    void start() {
        InstantSource clock = InstantSource.system();
        ToyMarket market = new ToyMarket();
        market.orders = shop;
        carport = TestCarport.start(folder, clock, new Secret(ApiServer.MASTER_KEY), new ToyApp(market));
        Engine engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        ToyExport.goOnline(engine, market);
        shop.paid(
                "o-1", vehicle(), "Wagen", Instant.now().minusSeconds(60), 20_000, 19_000, Shipping.TRACKING_REQUIRED);
        shop.paid("o-2", null, "Felgen", Instant.now(), 20, 20, Shipping.WITHOUT_TRACKING);
        engine.orderFetching().look(ToyExport.find(engine).accountId());
        seller = key(Rights.none().and("KS", Right.SELL));
        looker = key(Rights.none().and("KS", Right.MARKETING));
    }

    private String vehicle() {
        return carport.carport()
                .engine()
                .stock()
                .find("KS", "KS-24733")
                .orElseThrow()
                .id();
    }

    private ApiClient key(Rights rights) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        TokenAuthentication tokens = new TokenAuthentication(
                carport.carport().engine().stores().apiTokens(),
                new TimeOrderedIds(clock, random),
                random,
                clock,
                null);
        return new ApiClient(
                carport.base(),
                tokens.issue("test", rights, "test", null).secret().reveal());
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void listsOrdersPartByPartWithBuyersForSellersOnly() throws Exception {
        JsonNode all = seller.get(ORDERS).json();
        assertThat(all.path("waiting").asInt()).isEqualTo(2);
        JsonNode wagon = all.path("orders").get(1);
        assertThat(wagon.path("number").asString()).isEqualTo("KS-24733");
        assertThat(wagon.path("sum").decimalValue()).isEqualByComparingTo("19149.90");
        assertThat(wagon.path("listPrice").decimalValue()).isEqualByComparingTo("20000");
        assertThat(wagon.path("buyer").path("name").asString()).isEqualTo("Kim Käufer");
        assertThat(looker.get(ORDERS).text()).doesNotContain("Kim");
        assertThat(looker.get(ORDERS + "/" + wagon.path("id").asString()).text())
                .doesNotContain("Kim");

        JsonNode first = seller.get(ORDERS + "?limit=1&state=all").json();
        JsonNode second = seller.get(ORDERS + "?limit=1&state=all&before="
                        + first.path("next").asString())
                .json();
        assertThat(first.path("orders").get(0).path("platformId").asString()).isEqualTo("o-2");
        assertThat(second.path("orders").get(0).path("platformId").asString()).isEqualTo("o-1");
        assertThat(second.has("next")).isFalse();
        assertThat(seller.get(ORDERS + "/nothing").problem()).isEqualTo("unknown-order");
    }

    @Test
    void answersAnOrderAndNamesTheCarriersWhenOneIsMissing() throws Exception {
        String wagon = ORDERS + "/"
                + seller.get(ORDERS).json().path("orders").get(1).path("id").asString();

        assertThat(looker.post(wagon + "/approve").status()).isEqualTo(403);
        assertThat(seller.post(wagon + "/approve").json().path("step").asString())
                .isEqualTo("approved");
        assertThat(seller.post(wagon + "/approve").status()).isEqualTo(200);
        assertThat(seller.post(wagon + "/decline", "{\"reason\":\"zu spät\"}").problem())
                .isEqualTo("order-not-open");
        assertThat(seller.post(wagon + "/ship", "{}").findings()).hasSize(2);
        assertThat(seller.post(wagon + "/ship", "{\"carrier\":\"pigeon\",\"code\":\"1\"}")
                        .text())
                .contains("dhl, other");
        assertThat(seller.post(wagon + "/ship", "{\"carrier\":\"dhl\",\"code\":\"1\"}")
                        .json()
                        .path("step")
                        .asString())
                .isEqualTo("shipped");
        assertThat(shop.answers()).containsExactly("approve o-1", "ship dhl 1 o-1");
    }

    @Test
    void tellsWhatBecameOfALostAnswer() throws Exception {
        String rims = ORDERS + "/"
                + seller.get(ORDERS).json().path("orders").get(0).path("id").asString();
        shop.loses = true;
        assertThat(seller.post(rims + "/approve").problem()).isEqualTo("order-not-done");
        shop.loses = false;
        shop.refuses = true;
        assertThat(seller.post(rims + "/approve").problem()).isEqualTo("order-refused");
        shop.down = true;
        assertThat(seller.post(rims + "/approve").problem()).isEqualTo("platform-down");
    }
}
