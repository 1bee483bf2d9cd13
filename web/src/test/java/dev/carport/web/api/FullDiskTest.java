package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.engine.store.Database;
import dev.carport.engine.users.Rights;
import dev.carport.web.WebVisitor;
import dev.carport.web.api.ApiClient.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk fills up while an export is active: whoever writes is told, whoever reads goes on, and nothing is lost. */
class FullDiskTest {
    private static final String EXPORT = "/locations/KS/exports/yard";
    private static final String ROOMY = "1073741823";

    @TempDir
    Path folder;

    private ApiServer server;
    private ApiClient admin;

    @BeforeEach
    void start() throws Exception {
        server = new ApiServer(folder).location("KS");
        admin = server.admin;
        admin.put("/locations/KS/vehicles/A-1", ApiServer.car("A-1", 5000));
        admin.put(EXPORT, "{\"customerNumber\":\"C-100\"}");
        String plan = admin.post(EXPORT + "/plan").json().path("planId").asString();
        admin.post(EXPORT + "/activate", "{\"planId\":\"" + plan + "\",\"acceptObligations\":true}");
        awaitOnline("A-1");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void refusesWhatItCannotKeepAndTakesItWhenThereIsRoom() throws Exception {
        String last = fill();

        Answer english = admin.send("PUT", "/locations/KS/vehicles/A-1", body("A-1", 4000), "Accept-Language", "en");
        assertThat(english.status()).isEqualTo(507);
        assertThat(english.problem()).isEqualTo("disk-full");
        assertThat(english.json().path("detail").asString())
                .isEqualTo("The disk is full. Nothing was changed. An administrator must make room.");
        assertThat(admin.get("/locations/KS/vehicles/A-1").status()).isEqualTo(200);
        assertThat(admin.get("/locations/KS/vehicles/" + last).status()).isEqualTo(404);

        room(ROOMY);
        assertThat(admin.send("PUT", "/locations/KS/vehicles/A-1", body("A-1", 4000))
                        .status())
                .isEqualTo(200);
        assertThat(admin.send("PUT", "/locations/KS/vehicles/" + last, body(last, 9000))
                        .status())
                .isEqualTo(201);
        awaitOnline(last);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.yard.arrived).contains("UPDATE A-1"));
        assertThat(server.yard.arrived)
                .filteredOn(call -> call.startsWith("CREATE"))
                .doesNotHaveDuplicates();
    }

    @Test
    void showsPagesAndSaysWhyAFormIsNotTaken() throws Exception {
        new WebVisitor(server.carport.base()).claim();
        WebVisitor person = server.carport.person("dealer", Rights.admin());
        person.get("/at/KS/stock");
        fill();

        assertThat(person.get("/at/KS/stock").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = makeLocation(person, 0);
        for (int i = 1; i < 500 && refused.statusCode() == 303; i++) {
            person.get("/locations/new");
            refused = makeLocation(person, i);
        }

        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("Kein Platz mehr auf der Festplatte", "Ihr Administrator");
    }

    private static HttpResponse<String> makeLocation(WebVisitor person, int number) throws Exception {
        return person.post(
                "/locations/new", "code", "L" + number, "name", "x".repeat(90), "language", "de", "country", "DE");
    }

    /** Puts vehicles until no more fits; returns the number that was refused. */
    private String fill() throws Exception {
        room("1");
        for (int i = 0; i < 2_000; i++) {
            String number = "F-" + i;
            int status = admin.send("PUT", "/locations/KS/vehicles/" + number, body(number, 9000))
                    .status();
            if (status == 507) {
                return number;
            }
            assertThat(status).isEqualTo(201);
        }
        throw new AssertionError("the disk did not fill up");
    }

    private static BodyPublisher body(String number, int price) {
        String car = ApiServer.car(number, price);
        return BodyPublishers.ofString(
                car.substring(0, car.length() - 1) + ",\"descriptions\":{\"de\":\"" + "gut ".repeat(2_000) + "\"}}");
    }

    private void room(String pages) {
        Database database = server.engine().stores().database();
        database.write(handle -> handle.execute("pragma max_page_count = " + pages));
    }

    private void awaitOnline(String number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(admin.get(EXPORT + "/listings/" + number)
                                .json()
                                .path("listing")
                                .path("state")
                                .asString())
                        .isEqualTo("online"));
    }
}
