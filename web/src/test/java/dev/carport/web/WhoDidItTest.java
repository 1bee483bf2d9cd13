package dev.carport.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.Secret;
import dev.carport.engine.history.AuditEntry;
import dev.carport.engine.history.AuditFilter;
import dev.carport.engine.users.Rights;
import dev.carport.web.toy.ToyApp;
import dev.carport.web.toy.ToyMarket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs do is noted under their names, whichever way they come. */
class WhoDidItTest {

    private static final String KEY = "a-master-key-for-tests";

    @TempDir
    Path folder;

    @Test
    void notesThePersonOfAPageAndTheKeyOfACall() throws Exception {
        try (TestCarport carport =
                TestCarport.start(folder, InstantSource.system(), new Secret(KEY), new ToyApp(new ToyMarket()))) {
            WebVisitor erika = carport.person("erika", Rights.admin());
            erika.get("/locations/new");
            assertThat(erika.post("/locations/new", "code", "KS", "name", "Kassel")
                            .statusCode())
                    .isLessThan(400);
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<Void> answer = client.send(
                        HttpRequest.newBuilder(URI.create(carport.base() + "/api/v1/locations/HAM"))
                                .header("Authorization", "Bearer " + KEY)
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"Hamburg\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(201);
            }

            List<AuditEntry> entries = carport.carport()
                    .engine()
                    .stores()
                    .audit()
                    .page(AuditFilter.all().about("location", "KS"), null, 9);
            assertThat(entries).extracting(AuditEntry::actor).containsExactly("erika");
            assertThat(entries).extracting(AuditEntry::action).containsExactly("location.make");
            assertThat(carport.carport()
                            .engine()
                            .stores()
                            .audit()
                            .page(AuditFilter.all().about("location", "HAM"), null, 9))
                    .extracting(AuditEntry::actor)
                    .containsExactly("CARPORT_API_TOKEN");
        }
    }
}
