package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.Engine;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BookingApiTest {

    private static final String EXPORT = "/locations/KS/exports/market";
    private static final String EXTRAS = EXPORT + "/listings/KS-24733/bookings/";

    @TempDir
    Path folder;

    @Test
    void ordersAndCancelsForOneListing() throws Exception {
        ToyMarket market = new ToyMarket();
        InstantSource clock = InstantSource.system();
        try (TestCarport carport =
                TestCarport.start(folder, clock, new Secret(ApiServer.MASTER_KEY), new ToyApp(market))) {
            Engine engine = carport.carport().engine();
            DealerFixture.fill(engine, clock.instant());
            ToyExport.goOnline(engine, market);
            engine.fees().put("market", "financing", new BigDecimal("4.90"));
            ApiClient admin = new ApiClient(carport.base(), ApiServer.MASTER_KEY);

            JsonNode offered =
                    admin.get(EXPORT + "/bookings").json().path("kinds").get(0);
            assertThat(offered.path("kind").asString()).isEqualTo("top");
            assertThat(offered.path("price").decimalValue()).isEqualByComparingTo("4.90");
            JsonNode running =
                    admin.put(EXTRAS + "top", "{\"text\":\"Sofort da\"}").json().path("running");
            assertThat(running.get(0).path("number").asString()).isEqualTo("KS-24733");
            assertThat(running.get(0).path("text").asString()).isEqualTo("Sofort da");

            assertThat(admin.put(EXTRAS + "top", "{\"text\":\"" + "x".repeat(21) + "\"}")
                            .findings())
                    .containsExactly("text api.too-long");
            assertThat(admin.put(EXTRAS + "colossal", "{}").problem()).isEqualTo("unknown-extra");
            assertThat(admin.put(EXPORT + "/listings/KS-24955/bookings/first", "{}")
                            .problem())
                    .isEqualTo("not-listed");
            assertThat(admin.delete(EXTRAS + "top").json().path("running").isEmpty())
                    .isTrue();
        }
    }
}
