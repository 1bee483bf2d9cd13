package dev.carport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.web.api.ApiClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VehicleApiTest {

    private static final String STOCK = "/locations/G%C3%96/vehicles/";

    @TempDir
    static Path folder;

    static ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new ApiServer(folder).location("GÖ");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void refusesMalformedJsonWithThePlace() throws Exception {
        Answer answer = server.admin.put(STOCK + "B-1", "{\"kind\": \"CAR\",\n \"make\": }");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.findings()).containsExactly(" stock.malformed");
        assertThat(answer.json().path("findings").get(0).path("message").asString())
                .contains("line 2");
    }

    @Test
    void refusesWhatIsDeclaredAsSomethingElse() throws Exception {
        Answer answer = server.admin.send(
                "PUT",
                STOCK + "B-1",
                BodyPublishers.ofString("{}"),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("not-json");
    }

    @Test
    void tellsAllThatIsWrongWithAVehicleWithPointersAndAdvice() throws Exception {
        Answer answer = server.admin.put(STOCK + "B-1", """
                {"kind":"CAR","condition":"USED","status":"AVAILABLE","colour":"red","identity":{"vin":"WVWZZZ1KZAW12345"},\
                "history":{"mileage":"many"},"prices":{"gross":{"amount":0,"currency":"EUR"}}}""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("vehicle-refused");
        assertThat(answer.findings())
                .contains(
                        "identity.vin stock.vin-length",
                        "history.mileage stock.not-whole",
                        "prices.gross stock.zero-price");
        for (JsonNode finding : answer.json().path("findings")) {
            assertThat(finding.path("severity").asString()).isIn("error", "warning");
            assertThat(finding.path("message").asString()).isNotBlank();
            assertThat(finding.path("pointer").asString())
                    .isEqualTo("/" + finding.path("field").asString().replace('.', '/'));
        }
        assertThat(server.admin.get(STOCK + "B-1").status()).isEqualTo(404);
    }

    @Test
    void refusesAnotherNumberThanThePathSays() throws Exception {
        assertThat(server.admin.put(STOCK + "B-1", ApiServer.car("B-2", 5000)).findings())
                .containsExactly("number stock.other-number");
    }

    @Test
    void knowsNothingOfAVehicleThatIsNotThere() throws Exception {
        assertThat(server.admin.get(STOCK + "none").problem()).isEqualTo("unknown-vehicle");
        assertThat(server.admin.delete(STOCK + "none").problem()).isEqualTo("unknown-vehicle");
    }

    @Test
    void storesAVehicleOnceHoweverOftenItIsSent() throws Exception {
        Answer created = server.admin.put(STOCK + "A%201", ApiServer.car("A 1", 5000));
        Answer same = server.admin.put(STOCK + "A%201", ApiServer.car("A 1", 5000));
        Answer changed = server.admin.put(STOCK + "A%201", ApiServer.car("A 1", 4900));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("status").asString()).isEqualTo("created");
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().path("status").asString()).isEqualTo("unchanged");
        assertThat(same.header("Carport-Version")).isEqualTo("1");
        assertThat(changed.json().path("status").asString()).isEqualTo("changed");
        assertThat(changed.json().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void givesAVehicleBackAsItCanBeSentAgain() throws Exception {
        ObjectNode example = (ObjectNode)
                server.admin.get("/schemas/vehicle").json().path("examples").get(1);
        example.remove("images");
        String path = STOCK + example.path("number").asString();
        server.admin.put(path, example.toString());

        Answer read = server.admin.get(path);

        assertThat(read.status()).isEqualTo(200);
        assertThat(server.admin.put(path, read.text()).json().path("status").asString())
                .isEqualTo("unchanged");
        assertThat(server.admin.get(path, "If-None-Match", read.header("ETag")).status())
                .isEqualTo(304);
    }

    @Test
    void takesAVehicleOutOfTheStock() throws Exception {
        server.admin.put(STOCK + "D-1", ApiServer.car("D-1", 5000));

        assertThat(server.admin.delete(STOCK + "D-1").status()).isEqualTo(204);
        assertThat(server.admin.get(STOCK + "D-1").status()).isEqualTo(404);
    }

    @Test
    void listsTheStockInParts() throws Exception {
        server.location("LI");
        for (int i = 1; i <= 5; i++) {
            server.admin.put("/locations/LI/vehicles/L-" + i, ApiServer.car("L-" + i, 5000 + i));
        }

        JsonNode first = server.admin.get("/locations/LI/vehicles?limit=3").json();
        JsonNode second = server.admin
                .get("/locations/LI/vehicles?limit=3&after="
                        + ApiClient.encode(first.path("next").asString()))
                .json();

        assertThat(first.path("total").asInt()).isEqualTo(5);
        assertThat(first.path("vehicles").size()).isEqualTo(3);
        assertThat(second.path("vehicles").get(1).path("number").asString()).isEqualTo("L-5");
        assertThat(second.has("next")).isFalse();
        assertThat(server.admin.get("/locations/LI/vehicles?limit=0").problem()).isEqualTo("bad-parameter");
        assertThat(server.admin.get("/locations/LI/vehicles?after=nonsense").problem())
                .isEqualTo("bad-parameter");
    }

    @Test
    void describesAVehicleByASchemaWithThreeExamples() throws Exception {
        Answer answer = server.admin.get("/schemas/vehicle");

        assertThat(answer.header("Content-Type")).isEqualTo("application/schema+json");
        assertThat(answer.json().path("$schema").asString()).contains("2020-12");
        assertThat(answer.json().path("examples").size()).isGreaterThanOrEqualTo(3);
    }
}
