package dev.carport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.feeds.PriceListApp;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The page of an export that is delivered as a file, in a real browser. */
class DeliveriesIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void deliversByAClickAndShowsTheAddress(String language, Screen screen, boolean dark) throws Exception {
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new PriceListApp());
                Chromium chromium = Chromium.start()) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            Export draft = engine.exports().begin("KS", PriceListApp.ID).orElseThrow();
            String plan = engine.exports().plan(draft).orElseThrow().id();
            engine.exports().activate(draft, plan, true, "Jutta Sattler");
            Export export = engine.exports().find("KS", PriceListApp.ID).orElseThrow();
            await().until(() -> engine.deliveries().of(export).isPresent());

            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                window.go("/at/KS/exports/" + PriceListApp.ID).look("deliveries-none");
                Page page = window.page();
                page.click("#delivery button[type=submit]");
                // what became of it comes without the page being loaded again
                page.waitForSelector("#deliveries tbody tr");
                window.go("/at/KS/exports/" + PriceListApp.ID).look("deliveries");
                String before = page.inputValue("#feed-0");
                assertThat(before).startsWith(carport.base() + "/feeds/");

                page.click("button[popovertarget=renew]");
                assertThat(page.locator("#renew").isVisible()).isTrue();
                window.look("deliveries-renew");
                page.click("#renew button[type=submit]");
                page.waitForSelector(".toast");
                assertThat(page.inputValue("#feed-0")).isNotEqualTo(before);
            }
        }
    }
}
