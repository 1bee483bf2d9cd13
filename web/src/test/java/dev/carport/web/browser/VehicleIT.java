package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.carport.engine.Engine;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The pages of a vehicle and of unknown values while the export is online, in a real browser. */
class VehicleIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void showsWhereAVehicleIsAndChangesItsPrice(String language, Screen screen, boolean dark) throws Exception {
        ToyMarket market = new ToyMarket();
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market));
                Chromium chromium = Chromium.start()) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            ToyExport.goOnline(engine, market);
            var byImport = new ChangeOrigin(ChangeOrigin.Source.IMPORT, "Händlersystem", clock.instant());
            engine.stock().delete("KS", List.of("KS-24650"), byImport);
            ToyExport.quiet(engine);

            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                window.go("/at/KS/stock/KS-24871").look("vehicle-faulty");
                window.go("/at/KS/stock/KS-24955").look("vehicle-unmapped");
                window.go("/at/KS/stock/KS-30012").look("vehicle-not-released");
                window.go("/at/KS/stock/KS-24650").look("vehicle-left");
                window.go("/at/KS/stock/KS-24817?part=data").look("vehicle-data");
                window.go("/at/KS/stock/KS-24817?part=images").look("vehicle-images");
                window.go("/at/KS/stock/KS-24817?part=sent").look("vehicle-sent");
                window.go("/at/KS/stock/no-such-number").forgetErrors().look("vehicle-unknown");
                window.go("/at/KS/values").look("values");
                window.go("/at/KS/values?app=market&list=makes&value=Toyotta&q=o")
                        .look("values-search");
                window.go("/at/G%C3%96/values").look("values-nothing");
                Page page = window.page();
                page.navigate(carport.base() + "/at/KS/values");
                page.click("details[open] button.primary");
                page.waitForSelector("#refused");
                window.forgetErrors().look("values-refused");
                page.check("details[open] input[type=radio] >> nth=0");
                page.click("details[open] button.primary");
                assertThat(page.locator("table")).containsText("Toyotta");
                window.look("values-assigned");
                window.go("/at/KS/stock/KS-24817").look("vehicle-online");

                page.fill("#price", "fast nichts");
                page.click("#offer button[type=submit]");
                page.waitForSelector("#price-error");
                assertThat(page.locator("#price")).hasValue("fast nichts");
                window.forgetErrors().look("vehicle-price-refused");

                page.fill("#price", "23.990");
                page.click("#offer button[type=submit]");
                assertThat(page.locator(".toast")).isVisible();
                assertThat(page.locator("#verlauf .time ins")).containsText(Pattern.compile("23[.,]990"));
                // the answer of the platform comes without the page being loaded again
                assertThat(page.locator("#verlauf .time .i.good")).hasCount(2);

                page.selectOption("#status", "SOLD");
                assertThat(page.locator("#offer .banner")).isVisible();
                page.click("button[popovertarget=withhold-0]");
                assertThat(page.locator("#withhold-0")).isVisible();
                window.look("vehicle-withhold");
                page.click("#withhold-0 .danger");
                assertThat(page.locator(".why .stop form")).isVisible();
                ToyExport.quiet(engine);
            }
        }
    }
}
