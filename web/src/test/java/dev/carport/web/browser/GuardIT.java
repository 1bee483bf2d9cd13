package dev.carport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What the guard holds, in a real browser: why, which, and one decision after the other. */
class GuardIT {
    private static final String EXPORT = "/at/KS/exports/market";
    private static final String CAR =
            "{\"number\":\"N-%d\",\"kind\":\"CAR\",\"condition\":\"USED\",\"make\":\"Volkswagen\",\"model\":\"Golf\",\"prices\":{\"gross\":{\"amount\":%d,\"currency\":\"EUR\"}}}";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void decidesAboutLocks(String language, Screen screen, boolean dark) throws Exception {
        InstantSource clock = InstantSource.system();
        ToyMarket market = new ToyMarket();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market));
                Chromium chromium = Chromium.start()) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            String session = new WebVisitor(carport.base())
                    .claim()
                    .cookie("carport-session")
                    .orElseThrow();
            Export export = ToyExport.goOnline(engine, market);
            DealerFixture.put(engine, clock.instant(), cars(0, 12));
            ToyExport.quiet(engine);
            engine.stock()
                    .delete(
                            "KS",
                            IntStream.range(0, 12).mapToObj(i -> "N-" + i).toList(),
                            new ChangeOrigin(ChangeOrigin.Source.IMPORT, "Anna Berg", clock.instant(), "bestand.csv"));
            engine.fees().put("market", "listing", new BigDecimal("9.90"));
            engine.exports().limit(export, Operation.CREATE, new Limit(2, 0, 5_000L));
            DealerFixture.put(engine, clock.instant(), cars(20, 28));
            ToyExport.quiet(engine);

            try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
                window.speak(language);
                window.go("/at/KS").look("guard-today");
                window.go(EXPORT).look("guard-export");
                window.go(EXPORT + "/held/withdrawals").look("guard-withdrawals");
                window.go(EXPORT + "/held/new").look("guard-new");
                Page page = window.page();
                page.locator("input[name=vehicle]").first().check();
                page.click("button[value=keep]");
                page.waitForSelector(".toast");
                assertThat(engine.ledger().count(export.id(), Hold.KEPT, Operation.CREATE))
                        .isOne();
                window.go(EXPORT + "/held/left-off").look("guard-left-off");
                window.go(EXPORT + "/held/twice").look("guard-none");
                window.go(EXPORT + "/limits").look("guard-limits");

                window.go("/at/KS/notices").look("notices-none");
                page.fill("#address", "jemand");
                page.click("button[value=mail]");
                page.waitForSelector("#address-error");
                window.forgetErrors().look("notices-refused");
                page.fill("#address", "verkaufsleitung.kassel@autohaus-hessenkamp.example");
                page.click("button[value=mail]");
                page.waitForSelector(".toast");
                page.fill("#address", "https://hooks.hessenkamp.example/ankommendebenachrichtigungen/verkauf");
                page.click("button[value=webhook]");
                page.waitForSelector(".banner.good");
                window.look("notices");
            }
        }
    }

    private static List<String> cars(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> CAR.formatted(i, 10_000 + i))
                .toList();
    }
}
