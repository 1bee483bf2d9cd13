package dev.carport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.TestCarport;
import dev.carport.web.browser.Chromium.Screen;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The way in, in a real browser: set-up, sign-in, errors; both languages, desktop and phone. */
class GateIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(Screens.class)
    void theFirstStartIsCleanFromTheFirstPageToTheFirstLocation(String language, Screen screen, boolean dark) {
        try (var carport = TestCarport.start(folder, InstantSource.system());
                var chromium = Chromium.start();
                var window = chromium.open(carport.base(), screen, language, dark, null)) {
            var page = window.go("/").look("start-1-administrator").page();
            page.fill("#name", "Jutta Sattler");
            page.fill("#email", "j.sattler@hessenkamp.example");
            page.fill("#password", "Ein langer Satz genügt.");
            page.fill("#again", "Ein anderer Satz.");
            page.keyboard().press("Enter");
            page.waitForSelector("#refused");
            window.forgetErrors().look("start-2-refused");
            page.fill("#password", "Ein langer Satz genügt.");
            page.fill("#again", "Ein langer Satz genügt.");
            page.keyboard().press("Enter");
            page.waitForURL("**/start/stock");
            window.look("start-3-stock");
            page.click("a[href='/locations/new']");
            window.look("start-4-location");

            page.context().clearCookies();
            window.go("/login").look("login");
            page.fill("#login", "nobody@hessenkamp.example");
            page.fill("#password", "a wrong password");
            page.keyboard().press("Enter");
            page.waitForSelector("[role=alert]");
            window.forgetErrors().look("login-refused");
            window.go("/no-such-page").forgetErrors().look("error-404");
            assertThat(page.title()).endsWith("· Carport");
        }
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        try (var carport = TestCarport.start(folder, InstantSource.system());
                var chromium = Chromium.start();
                var window = chromium.open(carport.base(), Screen.DESKTOP, "de", false, null)) {
            var page = window.go("/no-such-page").page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                    .isEqualTo(true);
        }
    }
}
