package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.engine.users.Right;
import dev.carport.engine.users.Rights;
import dev.carport.web.api.ApiClient.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AppApiTest {

    @TempDir
    static Path folder;

    static ApiServer server;

    @BeforeAll
    static void start() {
        server = new ApiServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void knowsNothingOfAnAppThatIsNotThere() throws Exception {
        assertThat(server.admin.get("/apps/none").problem()).isEqualTo("unknown-app");
        assertThat(server.admin.put("/apps/none/fees", "{}").problem()).isEqualTo("unknown-app");
    }

    @Test
    void refusesAnEnvironmentThatCannotBe() throws Exception {
        assertThat(server.admin.put("/apps/yard/environment", "{}").findings()).containsExactly("name api.required");
        assertThat(server.admin
                        .put("/apps/yard/environment", "{\"name\":\"moon\"}")
                        .findings())
                .containsExactly("name environment.unknown");
        assertThat(server.admin
                        .put("/apps/yard/environment", "{\"name\":\"custom\",\"baseUrl\":\"ftp://x\"}")
                        .findings())
                .containsExactly("baseUrl environment.address");
        assertThat(server.admin
                        .put(
                                "/apps/yard/environment",
                                "{\"name\":\"custom\",\"baseUrl\":\"http://127.0.0.1:1\",\"credentials\":{\"shoe\":\"7\"}}")
                        .findings())
                .containsExactly("credentials.shoe environment.credential-unknown");
        assertThat(server.admin
                        .put("/apps/yard/environment", "{\"name\":\"custom\",\"credentials\":7}")
                        .findings())
                .containsExactly("credentials api.not-object");
    }

    @Test
    void hasAccountsToPractiseWithInASandboxOnly() throws Exception {
        assertThat(server.admin.get("/apps/none/training").problem()).isEqualTo("unknown-app");
        assertThat(server.admin.get("/apps/yard/training").status()).isEqualTo(409);
        assertThat(server.admin.get("/apps/yard/training").problem()).isEqualTo("no-training");
    }

    @Test
    void refusesAmountsThatAreNone() throws Exception {
        Answer answer = server.admin.put("/apps/yard/fees", "{\"parking\":-1,\"washing\":2}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.findings()).containsExactly("parking api.amount", "washing api.unknown-field");
        assertThat(server.admin.put("/apps/yard/fees", "{\"parking\":1.005}").findings())
                .containsExactly("parking api.amount");
        assertThat(server.admin.put("/apps/yard/fees", "{\"parking\":\"2\"}").findings())
                .containsExactly("parking api.not-number");
        assertThat(server.admin
                        .put("/apps/yard/fees", "{\"parking\":1e999999999}")
                        .findings())
                .containsExactly("parking api.not-number");
    }

    @Test
    void asksForTheRightEverywhereToEnterFees() throws Exception {
        ApiClient somewhere = server.with(Rights.none().and("KS", Right.MARKETING));
        ApiClient everywhere = server.with(Rights.everywhere(Right.MARKETING));

        assertThat(somewhere.put("/apps/yard/fees", "{\"parking\":3}").status()).isEqualTo(403);
        assertThat(everywhere.put("/apps/yard/fees", "{\"parking\":3}").status())
                .isEqualTo(200);
    }

    @Test
    void showsTheStoreWithTheSchemaOfTheSettings() throws Exception {
        JsonNode app = server.admin.get("/apps").json().path("apps").get(0);

        assertThat(app.path("id").asString()).isEqualTo("yard");
        assertThat(app.path("state").asString()).isEqualTo("ready");
        assertThat(app.path("name").asString()).isEqualTo("The yard");
        assertThat(app.path("info").path("transfer").asString()).isEqualTo("api");
        assertThat(app.path("settingsSchema").path("properties").has("customerNumber"))
                .isTrue();
        JsonNode one = server.admin.get("/apps/yard", "Accept-Language", "de").json();
        assertThat(one.path("name").asString()).isEqualTo("Der Hof");
    }

    @Test
    void keepsAnEnvironmentButNeverShowsItsCredentials() throws Exception {
        Answer set = server.admin.put(
                "/apps/yard/environment",
                "{\"name\":\"custom\",\"baseUrl\":\"http://127.0.0.1:1\",\"credentials\":{\"clientSecret\":\"canary-4711\"}}");

        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().path("name").asString()).isEqualTo("custom");
        JsonNode app = server.admin.get("/apps/yard").json();
        assertThat(app.toString()).doesNotContain("canary");
        JsonNode secret = app.path("environment").path("credentials").get(1);
        assertThat(secret.path("key").asString()).isEqualTo("clientSecret");
        assertThat(secret.path("set").asBoolean()).isTrue();
        assertThat(app.path("environment")
                        .path("credentials")
                        .get(0)
                        .path("set")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void keepsTheFeeTable() throws Exception {
        server.admin.put("/apps/yard/fees", "{\"parking\":4.5}");

        JsonNode fee =
                server.admin.get("/apps/yard").json().path("info").path("fees").get(0);
        assertThat(fee.path("key").asString()).isEqualTo("parking");
        assertThat(fee.path("amount").asString()).isEqualTo("4.50");
        assertThat(fee.path("rhythm").asString()).isEqualTo("once");
    }
}
