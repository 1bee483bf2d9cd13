package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.exports.Export;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsApiTest {
    @TempDir
    Path folder;

    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer(folder).location("KS");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void tellsTheMachineTheRequestsAndTheBacklogInTheFormatOfPrometheus() throws Exception {
        server.admin.get("/locations/KS/vehicles/NOT-THERE");

        ApiClient.Answer answer = server.admin.get("/metrics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/plain; version=0.0.4");
        assertThat(answer.text())
                .contains("jvm_memory_used_bytes{")
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/locations/{location}/vehicles/{number}\",status=\"404\"} 1");
        assertThat(answer.text()).as("what stands in an address is no label").doesNotContain("NOT-THERE");
    }

    @Test
    void tellsHowMuchOfEachActiveExportWaitsAndForHowLong(@TempDir Path other) throws Exception {
        InstantSource clock = InstantSource.system();
        ToyMarket market = new ToyMarket();
        try (TestCarport carport =
                TestCarport.start(other, clock, new Secret(ApiServer.MASTER_KEY), new ToyApp(market))) {
            DealerFixture.fill(carport.carport().engine(), clock.instant());
            Export export = ToyExport.goOnline(carport.carport().engine(), market);
            String labels = "{app=\"" + export.app() + "\",location=\"" + export.location() + "\"} ";

            assertThat(new ApiClient(carport.base(), ApiServer.MASTER_KEY)
                            .get("/metrics")
                            .text())
                    .containsPattern("\ncarport_backlog_listings" + Pattern.quote(labels) + "\\d+\\.0\n")
                    .containsPattern("\ncarport_backlog_age_seconds" + Pattern.quote(labels) + "\\d+\\.\\d+\n");
        }
    }

    @Test
    void isForWhoeverRunsTheInstallation() throws Exception {
        assertThat(server.with(Rights.none().and("KS", Right.MARKETING))
                        .get("/metrics")
                        .status())
                .isEqualTo(403);
        assertThat(server.withKey(null).get("/metrics").status()).isEqualTo(401);
    }
}
