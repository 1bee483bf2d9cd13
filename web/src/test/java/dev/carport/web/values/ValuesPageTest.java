package dev.carport.web.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.Engine;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValuesPageTest {

    private static final String VALUES = "/at/KS/values";
    private static final String OPEN = "class=\"count\">";

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private TestCarport carport;
    private Engine engine;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        InstantSource clock = InstantSource.system();
        carport = TestCarport.start(folder, clock, new ToyApp(market));
        engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    @Test
    void hasNothingToSayWithoutAnExport() throws Exception {
        assertThat(ok(dealer.get(VALUES))).contains("Noch kein Export").doesNotContain(OPEN);
    }

    @Test
    void countsTheOpenValuesOnEveryPageAndAmongTheTasks() throws Exception {
        ToyExport.goOnline(engine, market);

        await().until(() -> ok(dealer.get("/at/KS/stock")).contains(OPEN + "3"));
        assertThat(ok(dealer.get("/at/KS"))).contains("3 Werte sind einer Plattform unbekannt");
        assertThat(ok(dealer.get("/at/KS/exports/market"))).contains("/at/KS/values");
        assertThat(ok(dealer.get("/at/G%C3%96"))).doesNotContain(OPEN);
    }

    @Test
    void showsWhatKeepsListingsOfflineFirstWithTheNearestWords() throws Exception {
        ToyExport.goOnline(engine, market);

        String page = ok(dealer.get(VALUES));

        assertThat(page)
                .contains("Marke „Toyotta“", "KS-24955", "value=\"make-Toyota\"")
                .contains("Farbe „Violett“", "Wird weggelassen");
        assertThat(page.indexOf("Toyotta")).isLessThan(page.indexOf("Violett"));
    }

    @Test
    void searchesThePlatformsWordsWithoutAScript() throws Exception {
        ToyExport.goOnline(engine, market);

        String page = ok(dealer.get(VALUES + "?app=market&list=makes&value=Toyotta&q=dar"));
        String found = ok(dealer.get(VALUES + "?app=market&list=makes&value=Toyotta&q=SEAT"));

        assertThat(page).contains("Gefunden für „dar“");
        assertThat(found).contains("value=\"make-Seat\"", "value=\"SEAT\"");
    }

    @Test
    void assignsAWordOnceAndSendsWhatWaitedForIt() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(VALUES);

        HttpResponse<String> done =
                dealer.post(VALUES + "/market", "list", "makes", "value", "Toyotta", "id", "make-Toyota");

        assertThat(done.statusCode()).isEqualTo(303);
        await().until(() -> market.requests().contains("POST KS-24955"));
        assertThat(ok(dealer.get(VALUES)))
                .doesNotContain("Marke „Toyotta“")
                .contains("Schon zugeordnet für", "Toyotta", "Toyota");
        await().until(() -> ok(dealer.get("/at/KS/stock")).contains(OPEN + "2"));
    }

    @Test
    void takesAnAnswerBack() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(VALUES);
        dealer.post(VALUES + "/market", "list", "makes", "value", "Toyotta", "id", "make-Toyota");

        dealer.post(VALUES + "/market/undo", "list", "makes", "value", "Toyotta");

        assertThat(ok(dealer.get(VALUES))).contains("Marke „Toyotta“").doesNotContain("Schon zugeordnet");
    }

    @Test
    void refusesAnAnswerThatIsNone() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(VALUES);

        HttpResponse<String> nothing = dealer.post(VALUES + "/market", "list", "makes", "value", "Toyotta");
        HttpResponse<String> unknown =
                dealer.post(VALUES + "/market", "list", "makes", "value", "Toyotta", "q", "xy", "id", "4711");
        HttpResponse<String> noList =
                dealer.post(VALUES + "/market", "list", "shoes", "value", "Toyotta", "id", "make-Toyota");

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Bitte wählen Sie ein Wort", "aria-invalid=\"true\"");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("Diesen Eintrag gibt es", "value=\"xy\"");
        assertThat(noList.statusCode()).isEqualTo(422);
        assertThat(noList.body()).contains("nicht geladen");
        assertThat(dealer.post(VALUES + "/nothing", "list", "makes", "value", "x", "id", "y")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyWhoManagesExportsAssign() throws Exception {
        ToyExport.goOnline(engine, market);
        WebVisitor reader = carport.person("reader", Rights.none().and("KS", Right.VIEW));

        assertThat(ok(reader.get(VALUES)))
                .contains("Marke „Toyotta“", "Recht Marketing")
                .doesNotContain("type=\"radio\"");
        assertThat(reader.post(VALUES + "/market", "list", "makes", "value", "Toyotta", "id", "make-Toyota")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void provesThatNothingIsOpen() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(VALUES);
        dealer.post(VALUES + "/market", "list", "makes", "value", "Toyotta", "id", "make-Toyota");
        dealer.post(VALUES + "/market", "list", "colours", "value", "VIOLET", "id", "colour-BLUE");
        dealer.post(VALUES + "/market", "list", "colours", "value", "GREEN", "id", "colour-BLUE");

        assertThat(ok(dealer.get(VALUES)))
                .contains("Alle Wörter sind bekannt", "13 Fahrzeuge mit einer Plattform verglichen");
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
