package dev.carport.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.Limit;
import dev.carport.engine.guard.Operation;
import dev.carport.engine.ledger.Hold;
import dev.carport.engine.stock.ChangeOrigin;
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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardPagesTest {

    private static final String EXPORT = "/at/KS/exports/market";
    private static final String CAR =
            "{\"number\":\"N-%d\",\"kind\":\"CAR\",\"condition\":\"USED\",\"make\":\"Volkswagen\",\"model\":\"Golf\",\"prices\":{\"gross\":{\"amount\":%d,\"currency\":\"EUR\"}}}";

    @TempDir
    Path folder;

    private final ToyMarket market = new ToyMarket();
    private final InstantSource clock = InstantSource.system();
    private TestCarport carport;
    private Engine engine;
    private WebVisitor dealer;
    private Export export;

    @BeforeEach
    void start() throws Exception {
        carport = TestCarport.start(folder, clock, new ToyApp(market));
        engine = carport.carport().engine();
        DealerFixture.fill(engine, clock.instant());
        dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
        export = ToyExport.goOnline(engine, market);
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private void newCars(int count) {
        List<String> cars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cars.add(CAR.formatted(i, 10_000 + i));
        }
        DealerFixture.put(engine, clock.instant(), cars);
        ToyExport.quiet(engine);
    }

    private String id(String number) {
        return engine.stock().find("KS", number).orElseThrow().id();
    }

    @Test
    void holdsNewListingsTellsWhyAndListsTheChosenOnes() throws Exception {
        engine.fees().put("market", "listing", new BigDecimal("9.90"));
        engine.exports().limit(export, Operation.CREATE, new Limit(2, 0));
        newCars(6);

        assertThat(ok(dealer.get("/at/KS"))).contains("6 Fahrzeuge sollen bei");
        assertThat(ok(dealer.get(EXPORT)))
                .contains(
                        "6 Fahrzeuge sollen neu inseriert werden",
                        "Zusammen 59,40",
                        "6 Fahrzeuge: Import von Händlersystem",
                        EXPORT + "/held/new");
        assertThat(ok(dealer.get(EXPORT + "/held/new"))).contains("N-5", "Alle 6 inserieren", "Ausgelöst durch");

        assertThat(dealer.post(EXPORT + "/held/new", "do", "release", "vehicle", id("N-1"), "vehicle", id("N-2"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/held/new");
        ToyExport.quiet(engine);
        assertThat(engine.ledger().count(export.id(), Hold.LOCKED, Operation.CREATE))
                .isEqualTo(4);

        dealer.post(EXPORT + "/held/new", "do", "keep-all");
        assertThat(engine.exports().view(export).locks()).isEmpty();
        assertThat(ok(dealer.get(EXPORT)))
                .contains("Nicht inseriert: 4 Fahrzeuge")
                .doesNotContain("class=\"lock\"");
        assertThat(ok(dealer.get("/at/KS/stock/N-3"))).contains("nicht zu inserieren, bis es sich ändert");
        dealer.post(EXPORT + "/held/left-off", "do", "release", "vehicle", id("N-3"));
        ToyExport.quiet(engine);
        assertThat(engine.ledger().find(export.id(), id("N-3")).orElseThrow().present())
                .isTrue();
    }

    @Test
    void holdsWithdrawalsAndLeavesTheChosenOnesOnline() throws Exception {
        newCars(12);
        List<String> leaving = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            leaving.add("N-" + i);
        }
        String first = id("N-0");
        engine.stock()
                .delete(
                        "KS",
                        leaving,
                        new ChangeOrigin(ChangeOrigin.Source.IMPORT, "Anna", clock.instant(), "bestand.csv"));
        ToyExport.quiet(engine);

        assertThat(ok(dealer.get(EXPORT + "/held/withdrawals")))
                .contains("12 Inserate sollen offline gehen", "Datei bestand.csv, übernommen von Anna");
        dealer.post(EXPORT + "/held/withdrawals", "do", "keep", "vehicle", first);
        dealer.post(EXPORT + "/held/withdrawals", "do", "release-all");
        ToyExport.quiet(engine);
        assertThat(engine.ledger().find(export.id(), first).orElseThrow().hold())
                .isEqualTo(Hold.KEPT);
        assertThat(engine.exports().view(export).locks()).isEmpty();
        assertThat(ok(dealer.get(EXPORT))).contains("Online gelassen: 1 Inserat");
    }

    @Test
    void setsLimitsAndRefusesWhatIsNone() throws Exception {
        assertThat(ok(dealer.get(EXPORT + "/limits"))).contains("Üblich: 5 am Tag oder 10 %", "Das gilt zurzeit");
        HttpResponse<String> wrong = dealer.post(
                EXPORT + "/limits", "kind", "create", "do", "save", "least", "3", "percent", "101", "sum", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"101\"", "0 bis 100");

        dealer.post(EXPORT + "/limits", "kind", "create", "do", "save", "least", "3", "percent", "10", "sum", "99,50");
        assertThat(engine.exports().ownLimits(export)).containsEntry(Operation.CREATE, new Limit(3, 10, 9_950L));
        assertThat(ok(dealer.get(EXPORT + "/limits"))).contains("value=\"99.5\"", "Zurück zum Üblichen");
        dealer.post(EXPORT + "/limits", "kind", "create", "do", "usual");
        assertThat(engine.exports().ownLimits(export)).isEmpty();
    }

    @Test
    void letsOnlyThoseDecideWhoMayUnlock() throws Exception {
        engine.exports().limit(export, Operation.CREATE, new Limit(2, 0));
        newCars(6);
        WebVisitor seller = carport.person("seller", Rights.none().and("KS", Right.MARKETING));

        assertThat(ok(seller.get(EXPORT + "/held/new"))).contains("N-5").doesNotContain("Alle 6 inserieren");
        assertThat(seller.post(EXPORT + "/held/new", "do", "release-all").statusCode())
                .isEqualTo(403);
        assertThat(seller.get(EXPORT + "/limits").statusCode()).isEqualTo(403);
        assertThat(dealer.get(EXPORT + "/held/nothing").statusCode()).isEqualTo(404);
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
