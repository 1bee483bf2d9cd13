package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A dealer activates an app from the store to the first listing, then watches the export, in a real browser. */
class ActivationIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void fromTheStoreToOnlineListings(String language, Screen screen, boolean dark) throws Exception {
        ToyMarket market = new ToyMarket()
                .holds("4711", "WAUZZZF45LA012345", "Audi A4 Avant")
                .holds("KS-24650", null, "BMW 320d")
                .holds("999-old", null, "Renault Clio TCe 90");
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market));
                Chromium chromium = Chromium.start()) {
            DealerFixture.fill(carport.carport().engine(), clock.instant());
            carport.carport()
                    .engine()
                    .environments()
                    .set(
                            carport.carport().engine().catalog().app("market").orElseThrow(),
                            "custom",
                            "http://127.0.0.1:9",
                            Map.of());
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                Page page = window.go("/at/KS/apps/market").page();
                page.click(".head .btn.primary");
                page.waitForURL("**/activate/connect");
                window.look("activate-1-connect");

                page.click(".actionbar .primary");
                page.waitForURL("**/activate/settings");
                window.look("activate-2-settings-empty");
                for (String number : new String[] {"111", "200", "300"}) {
                    page.fill("#customerNumber", number);
                    page.keyboard().press("Tab");
                    page.waitForSelector("#check-result .banner");
                    page.waitForTimeout(700);
                    window.look("activate-2-settings-number-" + number);
                }
                market.down = true;
                page.fill("#customerNumber", "462871");
                page.keyboard().press("Tab");
                assertThat(page.locator("#check-result .banner.wait")).isVisible();
                market.down = false;
                page.fill("#customerNumber", "46287");
                page.fill("#customerNumber", "462871");
                page.keyboard().press("Tab");
                page.locator("#customerNumber").dispatchEvent("change");
                assertThat(page.locator("#check-result .banner.good")).containsText("Hessenkamp Automobile, Kassel");
                page.check("input[name=equipment][value=LIST]");
                assertThat(page.locator("#gespeichert .state.good")).isVisible();
                assertThat(page.locator("#vorschau .changed").first()).containsText("Digital Cockpit Pro");
                assertThat(page.locator("#field-financingOffer")).isHidden();
                page.check("input[name=financingMode][value=TEXT_END]");
                assertThat(page.locator("#field-financingOffer")).isVisible();
                page.waitForTimeout(900);
                window.look("activate-2-settings");

                page.click(".actionbar .primary");
                page.waitForURL("**/activate/release");
                window.look("activate-3-release");
                page.click(".actionbar .primary");
                page.waitForURL("**/activate/plan");
                page.waitForSelector(".acts");
                window.look("activate-4-plan");
                assertThat(market.requests())
                        .as("nothing is sent before the dealer says so")
                        .isEmpty();

                page.click(".actionbar .primary");
                page.waitForSelector("#refused");
                window.forgetErrors().look("activate-4-plan-refused");
                page.check("input[name=fees]");
                page.check("input[name=only]");
                page.check("input[name=own]");
                page.click(".actionbar .primary");
                page.waitForURL("**/activate/live");
                assertThat(page.locator("h1"))
                        .containsText(
                                Pattern.compile("ist online|is online"), new ContainsTextOptions().setTimeout(30_000));
                window.look("activate-5-live");
                assertThat(market.requests())
                        .contains("PUT KS-24733", "PUT KS-24650", "POST KS-24817")
                        .noneMatch(request -> request.contains("DELETE"));

                window.go("/at/KS/exports/market").look("export");
                window.go("/at/KS/exports/market/listings?state=refused").look("export-listings");
                window.go("/at/KS/exports/market/history").look("export-history");
                window.go("/at/KS/exports/market/deactivate").look("export-deactivate");
                window.go("/at/KS").look("today");
                window.go("/at/KS/stock").look("stock-online");
                window.go("/at/KS/apps").look("store-active");
            }
        }
    }
}
