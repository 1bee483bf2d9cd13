package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.engine.Engine;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import dev.carport.web.toy.ToyOrders;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A dealer answers orders in a real browser, on every kind of screen. */
class OrdersIT {

    private static final String ORDERS = "/at/KS/orders";

    @TempDir
    Path folder;

    private final ToyOrders shop = new ToyOrders();
    private final ToyMarket market = new ToyMarket();

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void fromTheOrderToItsDispatch(String language, Screen screen, boolean dark) throws Exception {
        InstantSource clock = InstantSource.system();
        market.orders = shop;
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market));
                Chromium chromium = Chromium.start()) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                window.go(ORDERS).look("orders-unwatched");
                ToyExport.goOnline(engine, market);
                look(engine);
                window.go(ORDERS).look("orders-empty");

                String golf =
                        engine.stock().find("KS", "KS-24733").orElseThrow().id();
                shop.paid("o-1", golf, "Ein Wagen", Instant.now(), 20_000, 19_000, Shipping.TRACKING_REQUIRED);
                shop.paid(
                        "o-2",
                        null,
                        "Satz Felgen, 17 Zoll, mit fast neuen Winterreifen",
                        Instant.now(),
                        20,
                        20,
                        Shipping.WITHOUT_TRACKING);
                look(engine);
                window.go("/at/KS").look("today-orders");
                Page page = window.go(ORDERS).look("orders").page();
                page.click("text=Ein Wagen");
                page.waitForSelector("#answers");
                window.look("order");

                page.press("form[action$=approve] button", "Enter");
                page.waitForSelector("form[action$=ship]");
                window.look("order-approved");
                page.selectOption("#carrier", "dhl");
                page.evaluate("document.querySelector('#code').removeAttribute('required')");
                page.click("form[action$=ship] button");
                page.waitForSelector("#code-error");
                window.forgetErrors().look("order-code-missing");
                page.fill("#code", "00340434161094000000");
                page.click("form[action$=ship] button");
                page.waitForSelector("#state .state.good");
                window.look("order-shipped");

                page.click(".crumbs a");
                page.click("text=Felgen");
                page.waitForSelector("form[action$=approve]");
                shop.loses = true;
                page.click("form[action$=approve] button");
                page.waitForSelector("#refused");
                window.forgetErrors().look("order-no-answer");
                shop.loses = false;
                page.click("form[action$=approve] button");
                page.waitForSelector("form[action$=ship]");
                assertThat(page.locator("#code")).hasCount(0);
                page.click("form[action$=ship] button");
                page.waitForSelector("#state .state.good");

                shop.down = true;
                look(engine);
                window.go(ORDERS + "?show=all").look("orders-silent");
                window.go("/at/KS/stock/KS-24733").look("vehicle-sold");
                extrasAndFigures(window);
            }
        }
        assertThat(shop.answers())
                .containsExactly(
                        "approve o-1", "ship dhl 00340434161094000000 o-1", "approve o-2", "approve o-2", "ship o-2");
    }

    private static void extrasAndFigures(Window window) {
        Page page =
                window.go("/at/KS/stock/KS-24817").look("vehicle-with-extras").page();
        page.click("a[href$=extras]");
        page.waitForSelector("form[action$=top]");
        window.look("extras");
        page.fill("#text-top", "Sofort da");
        page.click("form[action$='extras/top'] button");
        page.waitForSelector("form[action$=cancel]");
        window.look("extras-ordered");
        window.go("/at/KS/exports/market/extras").look("extras-running");
        window.go("/at/KS/exports/market").look("export-with-extras");
        window.go("/at/KS/exports/market/statistics").look("figures");
        window.go("/at/KS/stock/KS-24817/exports/market/statistics").look("figures-vehicle");
    }

    private void look(Engine engine) {
        engine.orderFetching().look(ToyExport.find(engine).accountId()).orElseThrow();
    }
}
