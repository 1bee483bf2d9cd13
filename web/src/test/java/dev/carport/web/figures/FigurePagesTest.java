package dev.carport.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigurePagesTest {

    private static final String STOCK = "/at/KS/exports/market/statistics";
    private static final String CAR = "/at/KS/stock/KS-24733";

    @TempDir
    Path folder;

    @Test
    void asksWhenAPersonLooksAndSaysWhenThePlatformIsSilent() throws Exception {
        ToyMarket market = new ToyMarket();
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market))) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            WebVisitor dealer = new WebVisitor(carport.base()).claim();
            assertThat(dealer.get(STOCK).statusCode()).isEqualTo(404);
            ToyExport.goOnline(engine, market);

            assertThat(ok(dealer.get(CAR))).contains(CAR + "/exports/market/statistics");
            assertThat(ok(dealer.get("/at/KS/exports/market"))).contains(STOCK);
            assertThat(ok(dealer.get(STOCK)))
                    .contains("Aufgerufen", "Anfragen", "12 Tage im Angebot", "class=\"bars\"", "Aufgerufen je Woche")
                    .doesNotContain("Gemerkt", "style=");
            assertThat(ok(dealer.get(CAR + "/exports/market/statistics"))).contains("KS-24733");
            assertThat(ok(dealer.get("/at/KS/stock/KS-24955/exports/market/statistics")))
                    .contains("Keine Zahlen");

            market.down = true;
            assertThat(ok(dealer.get(STOCK))).contains("antwortet gerade nicht");
        }
    }

    private static String ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
