package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.carport.engine.Engine;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.drift.Looks;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A dealer sees what was changed at the platform and decides about it in a real browser, on every kind of screen. */
class DriftIT {

    private static final String EXPORT = "/at/KS/exports/market";
    private static final String PAGE = EXPORT + "/comparison";

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private final Looks looks = new Looks();

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void fromTheFindingToItsDecision(String language, Screen screen, boolean dark) throws Exception {
        try (TestCarport carport = TestCarport.start(folder, looks, new ToyApp(market));
                Chromium chromium = Chromium.start()) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, looks.instant());
            ToyExport.goOnline(engine, market);
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                window.go(PAGE).look("comparison-never");
                looks.lookTwice(engine);
                window.go(PAGE).look("comparison-equal");

                market.edits(
                        "KS-24733",
                        json -> json.replaceFirst("\"model\":\"[^\"]*\"", "\"model\":\"Anders\"")
                                .replaceFirst("\"price\":[0-9.]*", "\"price\":1"));
                market.deletes("KS-24817");
                market.holds("X-1", "WVWZZZ1KZAW000001", "VW Golf, von Hand eingestellt")
                        .holds("KS-24733", "", "Noch einer");
                looks.lookTwice(engine);
                engine.fees().put("market", "listing", new BigDecimal("19.90"));
                window.go(EXPORT).look("export-compared");
                window.go("/at/KS/stock/KS-24733").look("vehicle-changed-there");
                Page page = window.go(PAGE).look("comparison").page();

                page.click("button[popovertarget^=remove] >> nth=0");
                page.waitForSelector("[popover]:popover-open");
                window.look("comparison-remove");
                page.click("[popover]:popover-open button.quiet");
                page.fill("form[action$=adopt] input[name=number] >> nth=0", "N-0");
                page.click("form[action$=adopt] button >> nth=0");
                page.waitForSelector("#refused");
                window.forgetErrors().look("comparison-refused");
                page.click("form[action$=repair] button >> nth=0");
                page.waitForSelector("form[action$=leave]");
                page.click("form[action$=leave] button >> nth=0");
                window.go(PAGE + "?kind=decided").look("comparison-decided");
                assertThat(page.locator("#found section.card")).not().hasCount(0);
                page.check("input[value=repair]");
                page.click("form[action$=care] button");
                assertThat(page.locator("input[value=repair]")).isChecked();
            }
        }
    }
}
