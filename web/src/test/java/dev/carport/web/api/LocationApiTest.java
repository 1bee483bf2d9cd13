package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.api.ApiClient.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocationApiTest {

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
    void refusesACodeThatIsNone() throws Exception {
        Answer answer = server.admin.put("/locations/a%20b", "{\"name\":\"x\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("location-code");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() throws Exception {
        Answer answer = server.admin.put(
                "/locations/KS",
                "{\"street\":7,\"country\":\"Germany\",\"language\":\"??\",\"email\":\"nobody\",\"fax\":\"1\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.findings())
                .containsExactlyInAnyOrder(
                        "name api.required",
                        "street api.not-text",
                        "country api.country",
                        "language api.language",
                        "email api.email",
                        "fax api.unknown-field");
        assertThat(answer.json().path("findings").get(0).path("pointer").asString())
                .startsWith("/");
    }

    @Test
    void refusesWhatIsNoJson() throws Exception {
        Answer broken = server.admin.put("/locations/KS", "{\"name\":");
        Answer twice = server.admin.put("/locations/KS", "{\"name\":\"a\",\"name\":\"b\"}");
        Answer list = server.admin.put("/locations/KS", "[]");

        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.problem()).isEqualTo("malformed");
        assertThat(twice.problem()).isEqualTo("malformed");
        assertThat(list.problem()).isEqualTo("not-object");
    }

    @Test
    void createsChangesAndListsALocationWithAnUmlaut() throws Exception {
        String first = "{\"name\":\"Göttingen\",\"city\":\"Göttingen\",\"email\":\"g@haus.example\"}";

        Answer made = server.admin.put("/locations/G%C3%96", first);
        Answer changed =
                server.admin.put("/locations/G%C3%96", first.replace("\"Göttingen\",\"city", "\"Neu\",\"city"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("code").asString()).isEqualTo("GÖ");
        assertThat(made.json().path("country").asString()).isEqualTo("DE");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(server.admin
                        .get("/locations")
                        .json()
                        .path("locations")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("Neu");
    }
}
