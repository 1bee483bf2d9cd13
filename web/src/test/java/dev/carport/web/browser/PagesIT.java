package dev.carport.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Every page that can be looked at without changing anything, in both languages, on desktop and phone. */
class PagesIT {

    private static final String GOOD = "number;kind;condition;make\nN-1;CAR;USED;Opel\nN-2;Pkw;neu;Opel\n";

    @TempDir
    static Path folder;

    private static TestCarport carport;
    private static Chromium chromium;
    private static String session;

    @BeforeAll
    static void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(new ToyMarket()));
        DealerFixture.fill(carport.carport().engine(), clock.instant());
        session =
                new WebVisitor(carport.base()).claim().cookie("carport-session").orElseThrow();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        carport.close();
    }

    private static Window upload(Window window, String mode, String file) {
        Page page = window.go("/at/KS/stock/upload").page();
        page.setInputFiles("#file", new FilePayload("stock.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.check("input[name=mode][value=" + mode + "]");
        page.click("form[data-upload] .primary");
        page.waitForURL("**/files/**");
        page.waitForSelector(".actionbar");
        return window;
    }

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void everyPageIsClean(String language, Screen screen, boolean dark) {
        try (Window window = chromium.open(carport.base(), screen, language, dark, session)) {
            window.speak(language);
            window.go("/at/KS").look("today-beginning");
            window.go("/at/G%C3%96").look("today-empty");
            window.go("/at/KS/apps").look("store");
            window.go("/at/KS/apps?q=mustr").look("store-nothing");
            window.go("/at/KS/apps/market").look("app");
            window.go("/at/KS/stock").look("stock");
            window.go("/at/KS/stock?q=golf").look("stock-search");
            window.go("/at/KS/stock?q=nothing-like-it").look("stock-nothing");
            window.go("/at/G%C3%96/stock").look("stock-empty");
            window.go("/at/KS/stock/upload").look("upload");
            if (!dark) {
                // the longest page by far: once on each screen is enough
                window.go("/at/KS/stock/upload/fields").look("upload-fields");
            }
            upload(window, "add", GOOD).look("upload-preview");
            upload(window, "add", GOOD + "N-3;BOAT;USED;Opel\nN-4;CAR;;\n").look("upload-faulty");
            upload(window, "whole", GOOD).look("upload-held");
            upload(window, "add", "[{").look("upload-broken");
        }
    }
}
