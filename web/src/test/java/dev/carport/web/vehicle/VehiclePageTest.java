package dev.carport.web.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.Engine;
import dev.carport.engine.release.HandDecision;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.StoredVehicle;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VehiclePageTest {

    private static final String GOLF = "/at/KS/stock/KS-24817";
    private static final String FAULTY = "/at/KS/stock/KS-24871";
    private static final String MISSPELT = "/at/KS/stock/KS-24955";
    private static final String CARAVAN = "/at/KS/stock/KS-30012";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

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
    void showsAVehicleBeforeAnythingIsActive() throws Exception {
        String page = ok(dealer.get(GOLF));

        assertThat(page)
                .contains("Volkswagen Golf 1.5 eTSI Life", "FIN WVWZZZCDZRW148823", "24.490", "Auf keiner Plattform")
                .contains("Händlersystem", "hat das Fahrzeug angelegt");
        assertThat(ok(dealer.get(GOLF + "?part=data")))
                .contains("Sitzheizung", "Gepäckraum variabel", "Allwetterreifen neu", "110 kW (150 PS)");
        assertThat(ok(dealer.get(GOLF + "?part=images"))).contains("Kein Bild");
        assertThat(ok(dealer.get(GOLF + "?part=sent"))).contains("keine App eingerichtet");
    }

    @Test
    void saysInAFriendlyWayThatThereIsNoSuchVehicle() throws Exception {
        HttpResponse<String> unknown = dealer.get("/at/KS/stock/nothing%20like%20it");
        HttpResponse<String> otherPlace = dealer.get("/at/G%C3%96/stock/KS-24817");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("nothing like it", "Alle zeigen");
        assertThat(otherPlace.statusCode()).isEqualTo(404);
        assertThat(otherPlace.body()).contains("ist in Göttingen nicht bekannt").doesNotContain("Golf");
    }

    @Test
    void showsWhereItIsOnlineWithLinkHistoryAndOriginOfEachValue() throws Exception {
        ToyExport.goOnline(engine, market);

        String page = ok(dealer.get(GOLF));
        assertThat(page)
                .contains("Online auf 1 von 1 Plattform", "https://market.example/listing/", "nach Regel")
                .contains("Neu inserieren")
                .doesNotContain("Warum nicht online");
        String sent = ok(dealer.get(GOLF + "?part=sent"));
        assertThat(sent)
                .contains("make-Volkswagen", "umgerechnet", "von der Plattform bestätigt")
                .contains("Einstellung: ");
    }

    @Test
    void tellsTheFirstReasonWhyAVehicleIsNotOnline() throws Exception {
        ToyExport.goOnline(engine, market);

        assertThat(lit(dealer.get(FAULTY))).contains("Prüfung", "Eine Angabe verhindert das Inserat");
        assertThat(lit(dealer.get(MISSPELT))).contains("Zuordnung", "Toyotta", "/at/KS/values");
        assertThat(lit(dealer.get(CARAVAN))).contains("Freigabe", "Diese Fahrzeugart nimmt die Plattform nicht");
    }

    @Test
    void keepsWhatWasTypedWhenThePriceIsNone() throws Exception {
        String version = version(dealer.get(GOLF));

        HttpResponse<String> wrong = offer(GOLF, version, "ganz billig", "AVAILABLE");
        HttpResponse<String> zero = offer(GOLF, version, "0", "AVAILABLE");
        HttpResponse<String> empty = offer(GOLF, version, "", "AVAILABLE");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"ganz billig\"", "Das ist kein Preis", "aria-invalid=\"true\"");
        assertThat(zero.statusCode()).isEqualTo(422);
        assertThat(zero.body()).contains("Verkaufspreis ist 0.", "price-error");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Bitte geben Sie einen Preis an.");
        assertThat(stored("KS-24817").grossPriceCents()).isEqualTo(2_449_000);
    }

    @Test
    void doesNotOverwriteWhatSomebodyElseChangedMeanwhile() throws Exception {
        String version = version(dealer.get(GOLF));
        assertThat(offer(GOLF, version, "23.990", "AVAILABLE").statusCode()).isEqualTo(303);

        HttpResponse<String> late = offer(GOLF, version, "22.990", "AVAILABLE");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("hat sich inzwischen geändert", "value=\"22.990\"");
        assertThat(stored("KS-24817").grossPriceCents()).isEqualTo(2_399_000);
    }

    @Test
    void sendsExactlyOneRequestForAChangedPriceAndNoneForTheSameAgain() throws Exception {
        ToyExport.goOnline(engine, market);
        int before = market.requests().size();

        assertThat(offer(GOLF, version(dealer.get(GOLF)), "23.990 €", "AVAILABLE")
                        .statusCode())
                .isEqualTo(303);
        await().until(() -> market.requests().size() > before);
        ToyExport.quiet(engine);
        assertThat(offer(GOLF, version(dealer.get(GOLF)), "23990,00", "AVAILABLE")
                        .statusCode())
                .isEqualTo(303);
        ToyExport.quiet(engine);

        assertThat(market.requests().subList(before, market.requests().size())).containsExactly("PUT KS-24817");
        assertThat(ok(dealer.get(GOLF)))
                .contains("23.990", "<del>24.490", "Jutta Sattler", "hat das Fahrzeug geändert");
    }

    @Test
    void takesASoldVehicleOffline() throws Exception {
        ToyExport.goOnline(engine, market);

        offer(GOLF, version(dealer.get(GOLF)), "24490", "SOLD");

        await().until(() -> market.requests().stream().anyMatch(request -> request.startsWith("DELETE")));
        ToyExport.quiet(engine);
        assertThat(lit(dealer.get(GOLF))).contains("Freigabe", "mit diesem Status");
    }

    @Test
    void releasesAndWithholdsByHand() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(GOLF);

        assertThat(dealer.post(GOLF + "/exports/market/withhold").statusCode()).isEqualTo(303);
        await().until(() -> market.requests().stream().anyMatch(request -> request.startsWith("DELETE")));
        ToyExport.quiet(engine);
        assertThat(decision()).isEqualTo(HandDecision.WITHHELD);
        assertThat(lit(dealer.get(GOLF))).contains("Von Hand zurückgehalten", "/exports/market/release");

        assertThat(dealer.post(GOLF + "/exports/market/undo").statusCode()).isEqualTo(303);
        assertThat(decision()).isNull();
        assertThat(dealer.post(GOLF + "/exports/market/release").statusCode()).isEqualTo(303);
        assertThat(decision()).isEqualTo(HandDecision.RELEASED);
        ToyExport.quiet(engine);
        assertThat(ok(dealer.get(GOLF))).contains("von Hand", "Online auf 1 von 1 Plattform");
    }

    @Test
    void sendsAVehicleAgainInFull() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(GOLF);
        int before = market.requests().size();

        assertThat(dealer.post(GOLF + "/exports/market/send").statusCode()).isEqualTo(303);

        await().until(() -> market.requests().size() > before);
        ToyExport.quiet(engine);
        assertThat(market.requests().subList(before, market.requests().size())).containsExactly("PUT KS-24817");
    }

    @Test
    void explainsThatAnExportIsPausedOrWantsASignIn() throws Exception {
        engine.exports().pause(ToyExport.goOnline(engine, market), null);
        offer(GOLF, version(dealer.get(GOLF)), "23990", "AVAILABLE");

        assertThat(ok(dealer.get(GOLF))).contains("Warum ist die Änderung noch nicht auf");
        assertThat(lit(dealer.get(GOLF))).contains("Konto", "Pausiert.");

        market.signedIn = false;
        engine.exports().resume(ToyExport.find(engine));
        await().until(() -> lit(dealer.get(GOLF)).contains("verlangt eine neue Anmeldung"));
        assertThat(lit(dealer.get(GOLF))).contains("/apps/market/activate/connect");
    }

    @Test
    void offersOnlyWhatThePersonMayDo() throws Exception {
        ToyExport.goOnline(engine, market);
        WebVisitor reader = carport.person("reader", Rights.none().and("KS", Right.VIEW));
        WebVisitor seller = carport.person("seller", Rights.none().and("KS", Right.STOCK));
        WebVisitor marketer = carport.person("marketer", Rights.none().and("KS", Right.MARKETING));

        assertThat(ok(reader.get(GOLF))).doesNotContain("Zurückhalten", "name=\"price\"");
        assertThat(ok(seller.get(GOLF))).contains("name=\"price\"").doesNotContain("Zurückhalten");
        assertThat(ok(marketer.get(GOLF))).contains("Zurückhalten").doesNotContain("name=\"price\"");
        assertThat(reader.post(GOLF + "/offer", "price", "1").statusCode()).isEqualTo(403);
        assertThat(seller.post(GOLF + "/exports/market/withhold").statusCode()).isEqualTo(403);
        assertThat(marketer.post(GOLF + "/exports/market/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void remembersAVehicleThatLeft() throws Exception {
        ToyExport.goOnline(engine, market);
        var origin = new ChangeOrigin(
                ChangeOrigin.Source.IMPORT,
                "Händlersystem",
                InstantSource.system().instant());
        engine.stock().delete("KS", List.of("KS-24817"), origin);
        ToyExport.quiet(engine);

        String page = ok(dealer.get(GOLF));

        assertThat(page)
                .contains("Nicht mehr im Bestand seit", "aus dem Bestand genommen")
                .doesNotContain("name=\"price\"", "Zurückhalten");
        assertThat(dealer.post(GOLF + "/offer", "price", "1").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAllOfItInEnglish() throws Exception {
        ToyExport.goOnline(engine, market);
        dealer.get(GOLF);
        dealer.post("/me/language", "language", "en", "back", GOLF);

        assertThat(ok(dealer.get(FAULTY))).contains("Why not online on", "Not reached yet");
        assertThat(ok(dealer.get(GOLF + "?part=sent"))).contains("converted", "confirmed by the platform");
    }

    private HttpResponse<String> offer(String vehicle, String version, String price, String status) throws Exception {
        return dealer.post(vehicle + "/offer", "version", version, "price", price, "status", status);
    }

    private HandDecision decision() {
        String id = stored("KS-24817").id();
        Map<String, HandDecision> decisions =
                engine.exportStore().decisions(ToyExport.find(engine).id(), List.of(id));
        return decisions.get(id);
    }

    private StoredVehicle stored(String number) {
        return engine.stock().find("KS", number).orElseThrow();
    }

    private static String version(HttpResponse<String> page) {
        var found = VERSION.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The step that decides. */
    private static String lit(HttpResponse<String> answer) {
        String page = ok(answer);
        int from = page.indexOf("class=\"stop ");
        return from < 0 ? "" : page.substring(from, page.indexOf("</li>", from));
    }
}
