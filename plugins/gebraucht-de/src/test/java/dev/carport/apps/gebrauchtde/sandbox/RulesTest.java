package dev.carport.apps.gebrauchtde.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.EngineHarness;
import dev.carport.testkit.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The simulator against the facts: its addresses, its rules, its delays. */
class RulesTest {
    private static final String ARTICLE = "/api/v3/articles/C-1/";

    private final SettableClock clock = new SettableClock(EngineHarness.START);
    private final GebrauchtDeSandbox sandbox = GebrauchtDeSandbox.builder(clock).start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static ObjectNode article() {
        return (ObjectNode) Call.JSON.readTree("""
                {"sku":"C-1","title":"Fußmatten","description":"Satz","category":"autoteile","condition":"new",
                 "price":"100.00","stock":1,"open_for_offers":true,"carrier_plan_id":139,"delivery_cost":"5.00",
                 "images":["https://cdn.example.com/1.jpg"]}""");
    }

    private void list(ObjectNode article) throws Exception {
        assertThat(Call.articles(article.toString()).to(sandbox).status()).isEqualTo(202);
        clock.forward(Duration.ofSeconds(2));
    }

    private int status(Call call) throws Exception {
        return call.to(sandbox).status();
    }

    private JsonNode order(String body) throws Exception {
        Call.Said said = Call.of("POST", "/_sandbox/orders", body).to(sandbox);
        assertThat(said.status()).as(said.body().toString()).isEqualTo(201);
        return said.body();
    }

    @Test
    void asksForAKey() throws Exception {
        Call call = Call.get("/api/v3/orders/");
        assertThat(status(call)).isEqualTo(200);
        assertThat(status(call.withAuthorization(null))).isEqualTo(401);
        assertThat(status(call.withAuthorization("Basic eDp5"))).isEqualTo(401);
        assertThat(status(call.withAuthorization("Bearer nobody"))).isEqualTo(401);
        assertThat(status(call.withAuthorization("Bearer " + TrainingKey.REVOKED.key())))
                .isEqualTo(401);
    }

    @Test
    void processesAnImportLaterAndUpdatesWhatItKnows() throws Exception {
        Call.Said said = Call.articles(article().toString()).to(sandbox);
        assertThat(said.status()).isEqualTo(202);
        assertThat(said.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(status(Call.get(ARTICLE))).isEqualTo(404);
        assertThat(status(Call.of("PATCH", ARTICLE, "{\"price\":1}"))).isEqualTo(404);

        clock.forward(Duration.ofSeconds(2));
        JsonNode first = Call.get(ARTICLE).to(sandbox).body();
        list(article().put("title", "Andere Matten"));
        JsonNode second = Call.get(ARTICLE).to(sandbox).body();

        assertThat(second.path("title").asString()).isEqualTo("Andere Matten");
        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(status(Call.get(ARTICLE).withAuthorization("Bearer " + TrainingKey.FULDA.key())))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{}", "{\"articles\":{}}", "{\"articles\":[]}", "{\"articles\":[{\"title\":\"x\"}]}"})
    void refusesWhatIsNoListOfArticles(String body) throws Exception {
        assertThat(status(Call.of("POST", "/api/v3/import/articles/", body))).isEqualTo(400);
    }

    @Test
    void refusesMoreThanTwoMegabytes() throws Exception {
        String large = article().put("description", "x".repeat(2_000_000)).toString();

        assertThat(status(Call.articles(large))).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', A text is required.",
        "price, 0, A decimal above 0 with at most 2 digits is required.",
        "price, 1.005, A decimal above 0 with at most 2 digits is required.",
        "strike_price, 99, Must be above price.",
        "condition, broken, Not a valid choice.",
        "vat_rate, 16, Not a valid choice.",
        "stock, -1, An integer of 0 or more is required.",
        "delivery_cost, -1, A decimal of 0 or more is required.",
        "carrier_plan_id, DHL, An integer is required.",
        "open_for_offers, ja, A boolean is required.",
        "ean, 123, Not a valid EAN.",
        "images, http://cdn.example.com/1.jpg, 1 to 12 images are required.",
        "attributes, x, At most 50 attributes.",
        "location, Kassel, An object is required."
    })
    void dropsAFaultyArticleWithoutAWord(String field, String value, String words) throws Exception {
        ObjectNode faulty = article();
        faulty.set(field, value.matches("-?[0-9.]+") ? Call.JSON.readTree(value) : Call.JSON.stringNode(value));

        list(faulty);

        assertThat(status(Call.get(ARTICLE))).isEqualTo(404);
        JsonNode dropped =
                Call.get("/_sandbox/dropped").to(sandbox).body().path("dropped").path(0);
        assertThat(dropped.path("faults").path(field).asString()).isEqualTo(words);
    }

    @Test
    void wantsEncryptedImagesAndEveryObligatoryField() throws Exception {
        ObjectNode open = article();
        open.putArray("images").add("http://cdn.example.com/1.jpg");
        list(open);
        ObjectNode bare = article();
        bare.remove("price");
        list(bare);

        assertThat(sandbox.dropped())
                .extracting(fault -> fault.path("faults").toString())
                .containsExactly(
                        "{\"images\":\"Images need an https address.\"}", "{\"price\":\"This field is required.\"}");
    }

    @Test
    void changesSingleFieldsAtOnceAndTheSearchLater() throws Exception {
        list(article());
        clock.forward(Duration.ofSeconds(10));

        Call.Said said = Call.of("PATCH", ARTICLE, "{\"price\":\"90.00\"}").to(sandbox);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body().path("price").asString()).isEqualTo("90.00");
        assertThat(said.body().path("title").asString()).isEqualTo("Fußmatten");
        Call search = Call.get("/_sandbox/search?q=matten");
        assertThat(search.to(sandbox).body().path("found").path(0).path("price").asString())
                .isEqualTo("100.00");
        clock.forward(Duration.ofSeconds(10));
        assertThat(search.to(sandbox).body().path("found").path(0).path("price").asString())
                .isEqualTo("90.00");
    }

    @Test
    void saysWhichFieldOfASingleChangeIsWrong() throws Exception {
        list(article());

        Call.Said said =
                Call.of("PATCH", ARTICLE, "{\"stock\":-1,\"price\":\"90.00\"}").to(sandbox);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("stock").path(0).asString()).startsWith("An integer");
        assertThat(sandbox.article(TrainingKey.KASSEL, "C-1")
                        .orElseThrow()
                        .path("price")
                        .asString())
                .isEqualTo("100.00");
        assertThat(status(Call.of("PATCH", ARTICLE, "[]"))).isEqualTo(400);
    }

    @Test
    void knowsItsAddressesAndMethods() throws Exception {
        list(article());
        assertThat(status(Call.get("/api/v3/articles/C-1"))).isEqualTo(404);
        assertThat(status(Call.get("/api/v3/nothing/"))).isEqualTo(404);
        assertThat(status(Call.get("/elsewhere/"))).isEqualTo(404);
        assertThat(status(Call.of("DELETE", ARTICLE, ""))).isEqualTo(405);
        assertThat(status(Call.get("/api/v3/import/articles/"))).isEqualTo(405);
        assertThat(status(Call.of("POST", "/api/v3/orders/", "{}"))).isEqualTo(405);
    }

    @Test
    void anArticleOffSaleCannotBeOrdered() throws Exception {
        list(article().put("stock", 0));

        Call.Said said =
                Call.of("POST", "/_sandbox/orders", "{\"sku\":\"C-1\"}").to(sandbox);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("problem").asString()).isEqualTo("the article is not on sale");
    }

    @Test
    void aBuyerPaysLessWithAVoucherAndOffersWhereOffersAreTaken() throws Exception {
        list(article().put("stock", 3));
        JsonNode voucher = order("{\"sku\":\"C-1\",\"voucher\":\"15\"}");
        JsonNode offer = order("{\"sku\":\"C-1\",\"offer\":80}");

        assertThat(voucher.path("amount").asString()).isEqualTo("90.00");
        assertThat(voucher.path("sale_amount").asString()).isEqualTo("100.00");
        assertThat(voucher.has("offer_amount")).isFalse();
        assertThat(offer.path("offer_amount").asString()).isEqualTo("80.00");
        assertThat(offer.path("sale_amount").asString()).isEqualTo("80.00");
        list(article().put("open_for_offers", false));
        assertThat(status(Call.of("POST", "/_sandbox/orders", "{\"sku\":\"C-1\",\"offer\":80}")))
                .isEqualTo(400);
    }

    @Test
    void anOrderIsAnsweredOnceAndOnlyWhenPaid() throws Exception {
        list(article());
        order("{\"sku\":\"C-1\",\"payment_status\":\"pending\"}");
        Call approve = Call.of("POST", "/api/v3/orders/1001/approve/", "");

        assertThat(status(approve)).isEqualTo(409);
        assertThat(status(Call.of("POST", "/_sandbox/orders/1001", "{\"payment_status\":\"payment_accepted\"}")))
                .isEqualTo(200);
        assertThat(status(approve)).isEqualTo(200);
        assertThat(status(approve)).isEqualTo(409);
        assertThat(status(Call.of("POST", "/api/v3/orders/1001/decline/", ""))).isEqualTo(409);
        assertThat(status(Call.of("POST", "/api/v3/orders/9/approve/", ""))).isEqualTo(404);
        assertThat(status(approve.withAuthorization("Bearer " + TrainingKey.FULDA.key())))
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "25.01, false, 400", "25.01, true, 200",
        "25.00, false, 200", "25.00, true, 200",
        "24.99, false, 200", "24.99, true, 400"
    })
    void theDispatchFollowsTheRuleOf25Euros(String price, boolean tracking, int status) throws Exception {
        list(article().put("price", price));
        order("{\"sku\":\"C-1\"}");
        Call ship = Call.of(
                "POST",
                "/api/v3/orders/1001/ship/",
                tracking ? "{\"tracking_code\":\"1\",\"aftership_slug\":\"gls\"}" : "{}");
        assertThat(ship.to(sandbox).status()).isIn(409, 400);
        Call.of("POST", "/api/v3/orders/1001/approve/", "").to(sandbox);

        assertThat(status(ship)).isEqualTo(status);
    }

    @Test
    void anotherWayOfShippingIsNotReported() throws Exception {
        list(article());
        order("{\"sku\":\"C-1\",\"carrier_plan_id\":7}");
        Call.of("POST", "/api/v3/orders/1001/approve/", "").to(sandbox);

        assertThat(status(Call.of("POST", "/api/v3/orders/1001/ship/", "{}"))).isEqualTo(409);
    }

    @Test
    void aTrainerBuysOnThePageOfAnArticleAndAForeignPageCannot() throws Exception {
        list(article());
        long id = sandbox.article(TrainingKey.KASSEL, "C-1")
                .orElseThrow()
                .path("id")
                .asLong();
        assertThat(Call.page(sandbox, "/", null)).startsWith("200").contains("Fußmatten", "gebraucht.de zum Üben");
        String page = Call.page(sandbox, "/artikel/" + id, null);
        assertThat(page).contains("Kaufen und bezahlen", "80 % des Preises vorschlagen");
        var token = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(token.find()).isTrue();

        assertThat(Call.page(sandbox, "/kaufen", "sku=C-1&way=offer")).startsWith("403");
        assertThat(Call.page(sandbox, "/kaufen", "sku=C-1&way=offer&token=" + token.group(1)))
                .startsWith("303");

        assertThat(sandbox.orders(TrainingKey.KASSEL)
                        .getFirst()
                        .path("offer_amount")
                        .asString())
                .isEqualTo("80.00");
        assertThat(Call.page(sandbox, "/artikel/" + id, null)).contains("nicht im Verkauf");
        assertThat(Call.page(sandbox, "/kaufen", "sku=C-1&way=buy&token=" + token.group(1)))
                .startsWith("409");
        assertThat(Call.page(sandbox, "/artikel/1", null)).startsWith("404");
    }

    @Test
    void keepsEverythingOverARestartWhenGivenADirectory(@TempDir Path folder) throws Exception {
        try (GebrauchtDeSandbox first =
                GebrauchtDeSandbox.builder(clock).directory(folder).start()) {
            Call.articles(article().put("stock", 2).toString()).to(first);
            clock.forward(Duration.ofSeconds(2));
            first.buy(TrainingKey.KASSEL, "C-1");
            Call.articles(article().put("sku", "C-2").toString()).to(first);
        }
        clock.forward(Duration.ofSeconds(2));
        try (GebrauchtDeSandbox second =
                GebrauchtDeSandbox.builder(clock).directory(folder).start()) {
            assertThat(second.articles(TrainingKey.KASSEL)).hasSize(2);
            assertThat(second.orders(TrainingKey.KASSEL)).hasSize(1);
            assertThat(second.article(TrainingKey.KASSEL, "C-1")
                            .orElseThrow()
                            .path("stock")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void breaksOnCommandKeepsALogAndCounts() throws Exception {
        sandbox.faults().add(FaultRule.body(503, "application/json", "{}"));
        assertThat(status(Call.articles(article().toString()))).isEqualTo(503);
        list(article());
        order("{\"sku\":\"C-1\"}");

        assertThat(sandbox.requests().lines())
                .containsExactly("POST /api/v3/import/articles/ [1] 503", "POST /api/v3/import/articles/ [1] 202");
        JsonNode state = Call.get("/_sandbox/state").to(sandbox).body();
        assertThat(state.path("dealers").path(TrainingKey.KASSEL.dealer()))
                .isEqualTo(Call.JSON.readTree("{\"articles\":1,\"onSale\":0,\"orders\":{\"created\":1}}"));
    }

    @Test
    void aKeyCanBeRevokedFromOutside() throws Exception {
        Call revoke = Call.of(
                "POST",
                "/_sandbox/keys",
                "{\"key\":\"" + TrainingKey.KASSEL.key() + "\",\"dealer\":\"x\",\"active\":false}");

        assertThat(status(revoke.withMediaType("text/plain"))).isEqualTo(415);
        assertThat(status(revoke)).isEqualTo(200);
        assertThat(status(Call.get("/api/v3/orders/"))).isEqualTo(401);
        assertThat(sandbox.accounts())
                .extracting(account -> account.settings().get("apiKey"))
                .doesNotContain(TrainingKey.KASSEL.key());
    }
}
