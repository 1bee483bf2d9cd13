package dev.carport.web.extras;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.Booking;
import dev.carport.engine.Engine;
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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtraPagesTest {

    private static final String CAR = "KS-24733";
    private static final String EXTRAS = "/at/KS/stock/" + CAR + "/exports/market/extras";
    private static final String RUNNING = "/at/KS/exports/market/extras";

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
        ToyExport.goOnline(engine, market);
        engine.fees().put("market", "financing", new BigDecimal("4.90"));
    }

    @AfterEach
    void stop() {
        carport.close();
    }

    private List<Booking> booked() {
        return engine.bookings()
                .booked(
                        ToyExport.find(engine),
                        engine.stock().find("KS", CAR).orElseThrow().id());
    }

    @Test
    void saysWhatAnExtraCostsBeforeItIsOrderedAndWhatEndsForIt() throws Exception {
        assertThat(ok(dealer.get("/at/KS/stock/" + CAR))).contains(EXTRAS);
        assertThat(ok(dealer.get(RUNNING))).contains("Keine Zusatzbuchung läuft");
        assertThat(ok(dealer.get(EXTRAS))).contains("Blickfang", "4,90\u00a0€ je Tag", "kostenpflichtig bestellen");
        assertThat(booked()).isEmpty();

        assertThat(dealer.post(EXTRAS + "/top", "text", "Sofort da").statusCode())
                .isEqualTo(303);
        assertThat(booked()).containsExactly(new Booking("top", "Sofort da"));
        assertThat(ok(dealer.get(EXTRAS))).contains("Blickfang stornieren", "„Blickfang“ endet dafür", "Sofort da");
        assertThat(ok(dealer.get(RUNNING))).contains(CAR, "Zusammen 4,90\u00a0€ je Tag");
        assertThat(ok(dealer.get("/at/KS/exports/market"))).contains("Zusatzbuchungen (1 läuft)");

        dealer.post(EXTRAS + "/first");
        assertThat(booked()).containsExactly(new Booking("first", ""));
        dealer.post(EXTRAS + "/first/cancel");
        assertThat(booked()).isEmpty();
    }

    @Test
    void refusesATextThatIsTooLongAndAVehicleWithoutAListing() throws Exception {
        dealer.get(EXTRAS);
        HttpResponse<String> tooLong = dealer.post(EXTRAS + "/top", "text", "x".repeat(21));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("höchstens 20 Zeichen", "value=\"" + "x".repeat(21) + "\"");
        assertThat(dealer.post(EXTRAS + "/unknown").statusCode()).isEqualTo(404);
        assertThat(dealer.post("/at/KS/stock/KS-24955/exports/market/extras/first")
                        .statusCode())
                .isEqualTo(422);
        assertThat(booked()).isEmpty();
    }

    @Test
    void keepsWhatWasTypedForARunningExtraAndLeadsBackToItsPage() throws Exception {
        dealer.get(EXTRAS);
        dealer.post(EXTRAS + "/top", "text", "Sofort da");

        HttpResponse<String> tooLong = dealer.post(EXTRAS + "/top", "text", "y".repeat(21));

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("value=\"" + "y".repeat(21) + "\"", "aria-invalid=\"true\"");
        assertThat(tooLong.body()).contains("value=\"" + EXTRAS + "\"").doesNotContain("value=\"" + EXTRAS + "/top\"");
        assertThat(booked()).containsExactly(new Booking("top", "Sofort da"));
    }

    @Test
    void isOrderedByNobodyWithoutTheRight() throws Exception {
        WebVisitor seller = carport.person("seller", Rights.none().and("KS", Right.MARKETING));
        assertThat(ok(seller.get(EXTRAS)))
                .contains("Recht „Buchen“")
                .doesNotContain("kostenpflichtig bestellen</button>");
        assertThat(seller.post(EXTRAS + "/top").statusCode()).isEqualTo(403);
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
