package dev.carport.web.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.Engine;
import dev.carport.engine.drift.Care;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.WebVisitor;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewalCardTest {

    private static final String EXPORT = "/at/KS/exports/market";

    @TempDir
    Path folder;

    @Test
    void saysHowLongListingsLiveAndTakesTheChoice() throws Exception {
        ToyMarket market = new ToyMarket();
        market.lifeTime = Duration.ofDays(6);
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market))) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            ToyExport.goOnline(engine, market);
            WebVisitor dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();

            assertThat(dealer.get(EXPORT).body())
                    .contains("Verlängerung", "lebt dort 6 Tage", "steht nicht in Ihrer Gebührentabelle")
                    .contains("nicht verlängert, bevor jemand es erlaubt");
            engine.fees().put("market", "listing", new BigDecimal("4.90"));
            assertThat(dealer.get(EXPORT).body()).contains("kostet 4,90");

            assertThat(dealer.post(EXPORT + "/renewals", "renewals", "always").statusCode())
                    .isEqualTo(303);
            assertThat(engine.drift().care(ToyExport.find(engine)).renewals()).isEqualTo(Care.Renewals.ALWAYS);
            assertThat(dealer.get(EXPORT).body())
                    .contains("value=\"always\" checked")
                    .doesNotContain("bevor jemand es erlaubt");
        }
    }

    @Test
    void isNotThereWhereListingsLiveForEver() throws Exception {
        ToyMarket market = new ToyMarket();
        InstantSource clock = InstantSource.system();
        try (TestCarport carport = TestCarport.start(folder, clock, new ToyApp(market))) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            ToyExport.goOnline(engine, market);
            WebVisitor dealer = new WebVisitor(carport.base(), Redirect.NEVER).claim();
            assertThat(dealer.get(EXPORT).body()).doesNotContain("Verlängerung");
            assertThat(dealer.post(EXPORT + "/renewals", "renewals", "always").statusCode())
                    .isEqualTo(404);
        }
    }
}
