package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.DealerFixture;
import dev.carport.web.TestCarport;
import dev.carport.web.support.RecentLog;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyExport;
import dev.carport.web.toy.ToyMarket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SupportApiTest {
    @TempDir
    Path folder;

    private static Map<String, String> support(String base, String key) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(base + "/api/v1/support"))
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            Map<String, String> files = new TreeMap<>();
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
            return files;
        }
    }

    @Test
    void theFileSaysHowEverythingIs() throws Exception {
        InstantSource clock = InstantSource.system();
        ToyMarket market = new ToyMarket();
        try (TestCarport carport =
                TestCarport.start(folder, clock, new Secret(ApiServer.MASTER_KEY), new ToyApp(market))) {
            DealerFixture.fill(carport.carport().engine(), clock.instant());
            ToyExport.goOnline(carport.carport().engine(), market);
            LoggerFactory.getLogger(SupportApiTest.class)
                    .atWarn()
                    .addKeyValue("vehicle", "v-1")
                    .log("A line of the log");

            Map<String, String> files = support(carport.base(), ApiServer.MASTER_KEY);

            assertThat(files.keySet())
                    .containsExactly(
                            "about.json",
                            "apps.json",
                            "condition.json",
                            "exports.json",
                            "figures.txt",
                            "log.txt",
                            "threads.txt");
            assertThat(files.get("about.json")).contains("\"carport\"", "\"java\"");
            assertThat(files.get("exports.json")).contains("\"health\" : \"ACTIVE\"", "\"counts\"");
            assertThat(files.get("figures.txt")).contains("carport_backlog_listings");
            assertThat(files.get("log.txt")).contains("A line of the log vehicle=\"v-1\"");
            assertThat(RecentLog.lines()).hasSizeLessThanOrEqualTo(2_000);
        }
    }

    @Test
    void noSecretAndNoVehicleIsInTheFile() throws Exception {
        try (ApiServer server = new ApiServer(folder).location("KS")) {
            server.admin.put(
                    "/apps/yard/environment",
                    "{\"name\":\"production\",\"credentials\":{\"clientSecret\":\"canary-1\"}}");
            server.admin.put(
                    "/locations/KS/exports/yard", "{\"customerNumber\":\"C-canary-0\",\"gateKey\":\"canary-2\"}");
            server.admin.put("/locations/KS/exports/yard", "{\"gateKey\":\"canary-3\",\"nonsense\":1}");
            server.admin.put("/locations/KS/vehicles/K-canary", ApiServer.car("K-canary", 5000));

            String all = String.join(
                    "\n", support(server.base(), ApiServer.MASTER_KEY).values());

            assertThat(all).doesNotContain("canary").doesNotContain(ApiServer.MASTER_KEY);
        }
    }

    @Test
    void theConditionNamesTheWorstFirst() throws Exception {
        try (ApiServer server = new ApiServer(folder).location("KS")) {
            ApiClient.Answer answer = server.admin.get("/condition");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("grade").asString()).isEqualTo("works");
            assertThat(answer.json().path("parts").path(0).path("kind").asString())
                    .isEqualTo("app");
        }
    }

    @Test
    void bothAreForWhoeverRunsTheInstallation() throws Exception {
        try (ApiServer server = new ApiServer(folder).location("KS")) {
            for (String path : new String[] {"/support", "/condition"}) {
                assertThat(server.with(Rights.none().and("KS", Right.MARKETING))
                                .get(path)
                                .status())
                        .isEqualTo(403);
                assertThat(server.withKey(null).get(path).status()).isEqualTo(401);
            }
        }
    }
}
