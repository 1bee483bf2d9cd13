package dev.carport.web.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Care;
import dev.carport.engine.drift.Deviation;
import dev.carport.engine.drift.Deviation.Kind;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftPagesTest {

    private static final String CAR = "KS-24733";
    private static final String EXPORT = "/at/KS/exports/market";
    private static final String PAGE = EXPORT + "/comparison";

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private final Looks looks = new Looks();
    private TestCarport carport;
    private Engine engine;
    private WebVisitor dealer;

    @BeforeEach
    void start() throws Exception {
        carport = TestCarport.start(folder, looks, new ToyApp(market));
        engine = carport.carport().engine();
        DealerFixture.fill(engine, looks.instant());
        ToyExport.goOnline(engine, market);
        dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Deviation only(Kind kind) {
        var found = engine.drift().page(ToyExport.find(engine), kind, null, "", 9);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void edit() {
        market.edits(CAR, json -> json.replaceFirst("\"model\":\"[^\"]*\"", "\"model\":\"Anders\""));
    }

    @Test
    void saysThatNothingHasBeenComparedAndComparesWhenAsked() throws Exception {
        assertThat(ok(dealer.get(EXPORT))).contains("Mit der Plattform verglichen", "noch nicht nachgesehen");
        assertThat(ok(dealer.get(PAGE))).contains("Noch nicht verglichen");

        assertThat(dealer.post(PAGE + "/now").statusCode()).isEqualTo(303);
        await().until(() -> ok(dealer.get(EXPORT)).contains("<dt>Gleich</dt>"));
        assertThat(ok(dealer.get(PAGE))).contains("Die Plattform nannte", "Nichts zu entscheiden");
        dealer.post(PAGE + "/now");
        assertThat(ok(dealer.get(PAGE))).contains("Eben erst wurde nachgesehen");
    }

    @Test
    void showsWhatWasChangedThereAndSendsOursAgain() throws Exception {
        edit();
        looks.look(engine);
        assertThat(ok(dealer.get(EXPORT))).contains("Über einen Fund entscheiden", "gilt erst beim zweiten Mal");
        looks.look(engine);
        assertThat(ok(dealer.get(PAGE)))
                .contains("Dort geändert", "data.model", "Anders", "Unseren Stand erneut senden", CAR);
        assertThat(ok(dealer.get("/at/KS/stock/" + CAR))).contains("geändert", "Anders", PAGE);
        int before = market.requests().size();

        HttpResponse<String> sent =
                dealer.post(PAGE + "/repair", "listing", only(Kind.EDITED).remoteId());
        assertThat(sent.statusCode()).isEqualTo(303);
        await().until(() -> market.requests().size() > before);
        assertThat(market.requests().getLast()).isEqualTo("PUT " + CAR);
        ToyExport.quiet(engine);
        looks.look(engine);
        assertThat(ok(dealer.get(PAGE))).contains("Nichts zu entscheiden").doesNotContain("Anders");
    }

    @Test
    void leavesWhatSomebodyWantsSo() throws Exception {
        edit();
        looks.lookTwice(engine);
        dealer.get(PAGE);
        dealer.post(PAGE + "/leave", "listing", only(Kind.EDITED).remoteId());
        assertThat(ok(dealer.get(PAGE))).contains("Nichts zu entscheiden");
        assertThat(ok(dealer.get(PAGE + "?kind=decided"))).contains("Es bleibt dort, wie es ist.", "Anders");
        assertThat(dealer.post(PAGE + "/leave", "listing", "unknown").statusCode())
                .isEqualTo(422);
    }

    @Test
    void saysWhatItCostsBeforeAVanishedListingGoesOnlineAgain() throws Exception {
        market.deletes(CAR);
        looks.lookTwice(engine);
        assertThat(ok(dealer.get(PAGE + "?kind=vanished")))
                .contains("Dort verschwunden", "steht nicht in Ihrer Gebührentabelle", "Wieder online stellen");
        engine.fees().put("market", "listing", new BigDecimal("19.90"));
        assertThat(ok(dealer.get(PAGE))).contains("kostet dort 19,90");

        dealer.post(PAGE + "/repair", "listing", only(Kind.VANISHED).remoteId());
        await().until(() -> market.requests().getLast().equals("POST " + CAR));
    }

    @Test
    void adoptsRemovesOrIgnoresAListingOfNobody() throws Exception {
        market.holds("X-1", "WVWZZZ1KZAW000001", "VW Golf, von Hand").holds("X-2", "WVWZZZ1KZAW000002", "Opel Corsa");
        looks.lookTwice(engine);
        String page = ok(dealer.get(PAGE + "?kind=foreign"));
        assertThat(page).contains("VW Golf, von Hand", "gehört zu keinem Fahrzeug", "offline nehmen?");
        String first = engine.drift()
                .page(ToyExport.find(engine), Kind.FOREIGN, null, "", 9)
                .getFirst()
                .remoteId();

        HttpResponse<String> nobody = dealer.post(PAGE + "/adopt", "listing", first, "number", "N-0");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("kein Fahrzeug N-0");
        HttpResponse<String> twice = dealer.post(PAGE + "/adopt", "listing", first, "number", CAR);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("hat dort ein anderes Inserat");

        dealer.post(PAGE + "/remove", "listing", first);
        await().until(() -> market.requests().contains("DELETE " + first));
        String second = only(Kind.FOREIGN).remoteId();
        dealer.post(PAGE + "/leave", "listing", second);
        assertThat(ok(dealer.get(PAGE))).contains("Nichts zu entscheiden");
    }

    @Test
    void repairsByItselfOnceThatIsChosen() throws Exception {
        dealer.get(PAGE);
        dealer.post(PAGE + "/care", "changes", "repair");
        assertThat(engine.drift().care(ToyExport.find(engine)).changes()).isEqualTo(Care.Treatment.REPAIR);
        assertThat(ok(dealer.get(PAGE))).contains("value=\"repair\" checked");
        int before = market.requests().size();
        edit();
        looks.lookTwice(engine);
        await().until(() -> market.requests().size() > before);
        assertThat(market.requests().getLast()).isEqualTo("PUT " + CAR);
    }

    @Test
    void isReadByAllAndDecidedByThoseWithTheRight() throws Exception {
        edit();
        looks.lookTwice(engine);
        WebVisitor reader = carport.person("reader", Rights.none().and("KS", Right.VIEW));
        assertThat(ok(reader.get(PAGE)))
                .contains("Anders", "Nur anzeigen")
                .doesNotContain("Unseren Stand erneut senden", "Jetzt vergleichen");
        assertThat(reader.post(PAGE + "/repair", "listing", "1").statusCode()).isEqualTo(403);
    }
}
