package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.apps.AppDirectories;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.plan.StoredPlan;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The app of the distribution that sells by itself, against its training copy: a buyer orders there, and the dealer accepts and sends,
 * once with and once without the parcel number that the platform asks for from 25 euros on.
 */
class SellingIT {

    private static final Path APPS = Path.of("target/carport/plugins");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ORDERS = "/at/KS/orders";
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAoAAAAHgAQMAAAAPH06nAAAABlBMVEXs7/JgZWxWU5WlAAAAeklEQVR42u3MgQkAIAgAMD+vz+2B"
                    + "IEQQgu2ARQAAAAAAAAAAAMBNPmyhUCgUCoVCoVAoFAqFQqFQKBQKhUKhUCgUCoVCoVAoFFbClT1CoVAoFAqFQqFQKBQKhUKhUCgU"
                    + "CoVCoVAoFAqFQqFQKJwNAQAAAAAAAAAA+MIBBuG1NTcnsBkAAAAASUVORK5CYII=";

    @TempDir
    Path folder;

    private Engine engine;
    private URI platform;
    private InstalledApp<?> app;

    @Test
    void fromTheBuyerToTheParcelWithBothRulesOfTheDispatch() throws Exception {
        InstantSource clock = InstantSource.system();
        AppCatalog catalog = AppCatalog.open(AppDirectories.below(folder, APPS));
        try (TestCarport carport = TestCarport.start(folder.resolve("data"), clock, catalog);
                Chromium chromium = Chromium.start()) {
            engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            DealerFixture.put(
                    engine,
                    clock.instant(),
                    List.of(car("KS-1", "Audi", "A4", 20_000), car("KS-2", "Trabant", "601", 20)));
            app = seller();
            Export export = goOnline();
            for (String number : List.of("KS-1", "KS-2")) {
                await().atMost(Duration.ofSeconds(90))
                        .untilAsserted(() -> assertThat(entry(number).state())
                                .as(entry(number).toString())
                                .isEqualTo(ListingState.ONLINE));
            }

            buys("KS-1", ",\"offer\":19000,\"voucher\":50");
            buys("KS-2", "");
            engine.orderFetching().look(export.accountId()).orElseThrow();

            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            try (Window window = chromium.open(carport.base(), Screen.DESKTOP, "de", false, session)) {
                window.speak("de");
                Page page = window.go(ORDERS).look("selling-orders").page();
                page.click("text=KS-1 >> xpath=ancestor::th >> css=a");
                page.waitForSelector("form[action$=approve]");
                assertThat(page.locator("main")).containsText("Preisvorschlag");
                assertThat(page.locator(".money-kv")).containsText("19.005,00");
                window.look("selling-order");
                page.dblclick("form[action$=approve] button");
                page.waitForSelector("form[action$=ship] #code");
                page.selectOption("#carrier", new SelectOption().setIndex(1));
                page.fill("#code", "00340434161094000000");
                page.click("form[action$=ship] button");
                page.waitForSelector("#state .state.good");
                window.look("selling-shipped");

                page.click(".crumbs a");
                page.click("text=KS-2 >> xpath=ancestor::th >> css=a");
                page.click("form[action$=approve] button");
                page.waitForSelector("form[action$=ship]");
                assertThat(page.locator("#code")).hasCount(0);
                page.click("form[action$=ship] button");
                page.waitForSelector("#state .state.good");
            }
            assertThat(status("KS-1")).isEqualTo("SOLD");
            assertThat(status("KS-2")).isEqualTo("SOLD");
            await().atMost(Duration.ofSeconds(60)).until(() -> entry("KS-1").state() != ListingState.ONLINE);
        }
    }

    /** The app whose training copy has buyers. */
    private InstalledApp<?> seller() throws Exception {
        for (InstalledApp<?> one : engine.catalog().apps()) {
            engine.environments().set(one, "sandbox", null, Map.of());
            Sandbox sandbox = engine.sandboxes().of(one).orElse(null);
            if (sandbox != null
                    && send(sandbox.baseUrl().resolve("/_sandbox/search?q=x"), null)
                                    .statusCode()
                            == 200) {
                platform = sandbox.baseUrl();
                return one;
            }
        }
        throw new AssertionError("no app of the distribution sells by itself");
    }

    private Export goOnline() {
        Sandbox sandbox = engine.sandboxes().of(app).orElseThrow();
        ObjectNode settings = (ObjectNode) JSON.readTree(
                engine.exports().begin("KS", app.id()).orElseThrow().settings());
        sandbox.accounts().getFirst().settings().forEach(settings::put);
        settings.put("offers", "ALL").put("pickupOnly", false).put("deliveryCost", 5);
        assertThat(engine.exports().save("KS", app.id(), settings)).get().isInstanceOf(Draft.Saved.class);
        StoredPlan plan = engine.exports().plan(export()).orElseThrow();
        assertThat(engine.exports().activate(export(), plan.id(), true, "Jutta Sattler"))
                .isInstanceOf(Activation.Online.class);
        return export();
    }

    private Export export() {
        return engine.exports().find("KS", app.id()).orElseThrow();
    }

    private String id(String number) {
        return engine.stock().find("KS", number).orElseThrow().id();
    }

    private String status(String number) {
        return engine.stock().find("KS", number).orElseThrow().status();
    }

    private Entry entry(String number) {
        return engine.ledger().ofVehicle(id(number)).getFirst();
    }

    private static String car(String number, String make, String model, int price) {
        return """
                {"number":"%s","kind":"CAR","condition":"USED","make":"%s","model":"%s",\
                "prices":{"gross":{"amount":%d,"currency":"EUR"}},\
                "descriptions":{"de":"Gepflegt, aus erster Hand."},"images":[{"data":"%s"}]}""".formatted(number, make, model, price, PICTURE);
    }

    private void buys(String number, String more) throws Exception {
        HttpResponse<String> answer =
                send(platform.resolve("/_sandbox/orders"), "{\"sku\":\"" + id(number) + "\"" + more + "}");
        JsonNode order = JSON.readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(order.path("status").asString()).isEqualTo("created");
    }

    private static HttpResponse<String> send(URI address, @Nullable String json) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Content-Type", "application/json");
        return HTTP.send(
                json == null
                        ? request.build()
                        : request.POST(BodyPublishers.ofString(json)).build(),
                BodyHandlers.ofString());
    }
}
