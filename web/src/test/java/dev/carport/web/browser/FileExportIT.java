package dev.carport.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.carport.api.sandbox.Sandbox;
import dev.carport.engine.Engine;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.browser.Chromium.Screen;
import dev.carport.web.browser.Chromium.Window;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Somebody who has never done it makes an export to a file server by clicks alone, and edits columns. */
class FileExportIT {

    private static final String FIRST = """
            {"number": "F-1", "kind": "CAR", "condition": "USED", "make": "Opel", "model": "Corsa", "variant": "1.2; \\"Edition\\"",
             "body": "SMALL_CAR", "history": {"mileage": 42000, "damaged": false},
             "prices": {"gross": {"amount": 9990, "currency": "EUR"}, "vat": "MARGIN"}}""";

    @TempDir
    Path folder;

    private static Engine engine(TestCarport carport) {
        Engine engine = carport.carport().engine();
        DealerFixture.fill(engine, InstantSource.system().instant());
        engine.environments().set(engine.catalog().app("feed").orElseThrow(), "sandbox", null, Map.of());
        return engine;
    }

    private static String session(TestCarport carport) throws Exception {
        return new WebVisitor(carport.base()).claim().cookie("carport-session").orElseThrow();
    }

    private static HttpResponse<byte[]> arrived(Sandbox sandbox) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/inbox/KS.csv"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void aReadyFileByClicksToAFileServer() throws Exception {
        try (TestCarport carport = TestCarport.startPacked(folder, InstantSource.system());
                Chromium chromium = Chromium.start()) {
            Engine engine = engine(carport);
            // what the ready file demands is known of these two
            DealerFixture.put(engine, InstantSource.system().instant(), List.of(FIRST, FIRST.replace("F-1", "F-2")));
            InstalledApp<?> app = engine.catalog().app("feed").orElseThrow();
            engine.environments().set(app, "sandbox", null, Map.of());
            Sandbox sandbox = engine.sandboxes().of(app).orElseThrow();
            try (Window window = chromium.open(carport.base(), Screen.DESKTOP, "de", false, session(carport))) {
                window.speak("de");
                Page page = window.go("/at/KS/apps/feed").page();
                page.click(".head .btn.primary");
                page.waitForURL("**/activate/settings");
                assertThat(page.locator("#vorschau pre")).containsText("number;location;");

                window.look("file-settings-training");
                page.click("button[name='training.account'][value='0']");
                assertThat(page.locator("#server"))
                        .hasValue(sandbox.accounts().getFirst().settings().get("server"));
                // the ready file of 212 columns, whatever it is called
                choose(page, "profile", ready(page));
                assertThat(page.locator("#gespeichert .state.good")).isVisible();
                assertThat(page.locator("#vorschau h3")).containsText("KS.csv");
                window.look("file-settings-ready");
                page.click(".actionbar .primary");
                page.waitForURL("**/activate/release");
                page.click(".actionbar .primary");
                page.waitForURL("**/activate/plan");
                page.waitForSelector(".acts");
                window.look("file-plan");
                page.locator("input[name=fees], input[name=only], input[name=own]")
                        .all()
                        .forEach(Locator::check);
                page.click(".actionbar .primary");
                page.waitForURL("**/activate/live");

                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> arrived(sandbox).statusCode() == 200);
                String file = new String(arrived(sandbox).body(), Charset.forName("ISO-8859-15"));
                assertThat(file).endsWith("\r\n");
                assertThat(file.split("\r\n")).hasSize(2);
                assertThat(file).contains("\"Corsa 1.2; \"\"Edition\"\"\"", "\"Car.SmallCar\"", "\"9990.00\";\"1\"");
                for (String line : file.split("\r\n")) {
                    assertThat(line.split("\";\"", -1)).as(line).hasSize(212);
                }
                window.go("/at/KS/exports/feed").look("file-export");
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(OneScreen.class)
    void columnsAreEditedByClicks(String language, Screen screen, boolean dark) throws Exception {
        try (TestCarport carport = TestCarport.startPacked(folder, InstantSource.system());
                Chromium chromium = Chromium.start()) {
            engine(carport);
            try (Window window = chromium.open(carport.base(), screen, language, dark, session(carport))) {
                window.speak(language);
                Page page = window.go("/at/KS/apps/feed").page();
                page.click(".head .btn.primary");
                page.waitForURL("**/activate/settings");
                choose(page, "profile", "OWN");
                assertThat(page.locator("#field-columns")).isVisible();
                assertThat(page.locator("#vorschau pre")).containsText("Nummer;Marke;Modell");

                page.selectOption("#columns-add", new SelectOption().setValue("engine.power"));
                page.locator("#field-columns button[value='columns:add']").click();
                assertThat(page.locator("#columns-name-7")).isVisible();
                assertThat(page.locator("#columns-name-7")).isFocused();
                page.fill("#columns-name-7", "PS");
                page.locator("#field-columns li:nth-child(7) input[name='columns.format']")
                        .fill("PS");
                page.keyboard().press("Tab");
                assertThat(page.locator("#vorschau pre")).containsText("Preis;PS");
                page.click("#columns-up-7");
                assertThat(page.locator("#columns-up-6")).isFocused();
                assertThat(page.locator("#vorschau pre")).containsText("PS;Preis");
                page.click("#columns-remove-1");
                assertThat(page.locator("#vorschau pre")).not().containsText("Nummer");
                page.locator("#field-columns li:nth-child(1) input[name='columns.format']")
                        .fill("nonsense");
                page.keyboard().press("Tab");
                assertThat(page.locator("#vorschau .finding").first()).containsText("nonsense");
                page.locator("#field-columns li:nth-child(1) input[name='columns.format']")
                        .fill("upper");
                page.keyboard().press("Tab");
                assertThat(page.locator("#vorschau .finding.bad")
                                .filter(new Locator.FilterOptions().setHasText("nonsense")))
                        .hasCount(0);
                window.look("file-columns");

                choose(page, "format", "TEMPLATE");
                page.fill("#template", "A\n<#list rows as row>\n${row.Fehlt}\n</#list>");
                page.keyboard().press("Tab");
                assertThat(page.locator("#vorschau .finding").first()).containsText("3");
                window.look("file-template-fault");
                page.fill("#template", "<#list rows as row>\n${row.Marke}: ${row.PS!}\n</#list>");
                page.keyboard().press("Tab");
                assertThat(page.locator("#vorschau pre")).containsText(": ");
                window.look("file-template");
            }
        }
    }

    private static String ready(Page page) {
        Locator options = page.locator("[name=profile] option, input[name=profile]");
        return options.all().stream()
                .map(option -> option.getAttribute("value"))
                .filter(value -> value.endsWith("_CSV") && !value.startsWith("GENERIC"))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(Page page, String setting, String option) {
        Locator select = page.locator("select#" + setting);
        if (select.count() > 0) {
            select.selectOption(option);
        } else {
            page.check("input[name=" + setting + "][value=" + option + "]");
        }
    }
}
