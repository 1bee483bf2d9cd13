package dev.carport.apps.auterio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.sandbox.FaultRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The simulator against the document: its samples, its sentences, its limits. */
class DocumentTest {
    private final AuterioSandbox sandbox =
            AuterioSandbox.builder(InstantSource.system()).start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    static String sample(String name) throws IOException {
        try (InputStream file = DocumentTest.class.getResourceAsStream("../samples/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(String name) throws IOException {
        return Call.JSON.readTree(sample(name));
    }

    @Test
    void takesTheSampleRequestAndAnswersAsTheSampleDoes() throws Exception {
        TrainingKey documented = new TrainingKey("documented", "DMS Cliente XYZ", true);
        sandbox.put(documented);

        Call.Said said = Call.of(sample("ingest-request.json"))
                .withAuthorization("Bearer documented")
                .to(sandbox);

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body()).isEqualTo(json("ingest-response-success.json"));
        assertThat(sandbox.vehicle(documented, "WVWZZZE1ZNP123456")
                        .orElseThrow()
                        .path("gearbox")
                        .asString())
                .isEqualTo("automático");
        assertThat(sandbox.vehicle(documented, "WBA11AA00PCJ12345")
                        .orElseThrow()
                        .path("status")
                        .asString())
                .isEqualTo("disponible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-request-minimal.assumed.json", "ingest-request-full.assumed.json"})
    void takesRequestsWithTheLeastAndTheMost(String name) throws Exception {
        assertThat(Call.of(sample(name)).to(sandbox).status()).isEqualTo(200);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(1);
    }

    @Test
    void answersWithTheSentencesOfTheDocument() throws Exception {
        Call call = Call.vehicle("brand", "Seat");
        assertThat(call.withAuthorization(null).to(sandbox))
                .isEqualTo(new Call.Said(401, json("ingest-response-401.assumed.json")));
        assertThat(call.withAuthorization("Basic eDp5").to(sandbox).status()).isEqualTo(401);
        assertThat(call.withAuthorization("Bearer nobody").to(sandbox))
                .isEqualTo(new Call.Said(403, json("ingest-response-403.assumed.json")));
        assertThat(call.withAuthorization("Bearer " + TrainingKey.ENDED.key())
                        .to(sandbox)
                        .status())
                .isEqualTo(403);
        assertThat(Call.of("{}").to(sandbox)).isEqualTo(new Call.Said(400, json("ingest-response-400.assumed.json")));
    }

    @Test
    void skipsWhatIsInvalidAndTakesTheRest() throws Exception {
        sandbox.put(new TrainingKey("documented", "DMS Cliente XYZ", true));

        Call.Said said = Call.of("{\"vehicles\":[{\"vin\":\"A\",\"brand\":\"B\",\"model\":\"C\"},{\"brand\":\"B\"}]}")
                .withAuthorization("Bearer documented")
                .to(sandbox);

        assertThat(said).isEqualTo(new Call.Said(200, json("ingest-response-partial.assumed.json")));
    }

    @Test
    void whenNoneIsValidItIsAnErrorThatStillNamesThem() throws Exception {
        Call.Said said = Call.vehicle("model", null).to(sandbox);

        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("success").asBoolean()).isFalse();
        assertThat(said.body().path("errors").path(0).path("message").asString())
                .isEqualTo("model is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"vehicles\":{}}", "{\"vehicles\":[]}", "{\"cars\":[]}"})
    void refusesWhatIsNoListOfVehicles(String body) throws Exception {
        assertThat(Call.of(body).to(sandbox).status()).isEqualTo(400);
    }

    @Test
    void refusesOtherMethodsAndMediaTypes() throws Exception {
        assertThat(Call.of("{}").withMethod("PUT").to(sandbox).status()).isEqualTo(405);
        assertThat(Call.vehicle("brand", "Seat")
                        .withMediaType("text/plain")
                        .to(sandbox)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takes1000VehiclesAndNothingOf1001() throws Exception {
        assertThat(Call.of(vehicles(1001)).to(sandbox).status()).isEqualTo(400);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).isEmpty();
        assertThat(Call.of(vehicles(1000)).to(sandbox).body().path("imported").asInt())
                .isEqualTo(1000);
    }

    private static String vehicles(int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> "{\"vin\":\"V" + n + "\",\"brand\":\"B\",\"model\":\"M\"}")
                .collect(Collectors.joining(",", "{\"vehicles\":[", "]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "vin, '', vin must be a non-empty string",
        "brand, 7, brand must be a non-empty string",
        "mileage, 12.5, mileage must be an integer",
        "sale_price, cheap, sale_price must be a number",
        "status, sold, 'status must be one of disponible, reservado, vendido, transito, baja'",
        "fecha_matricula, 2024-02-30, fecha_matricula must be a date (YYYY-MM-DD)",
        "notes, true, notes must be a string"
    })
    void saysWhatIsWrongWithAField(String field, String value, String words) throws Exception {
        Object typed = value.matches("[0-9.]+") ? (Object) Double.valueOf(value) : value;
        Call.Said said =
                Call.vehicle(field, value.equals("true") ? Boolean.TRUE : typed).to(sandbox);

        assertThat(said.body().path("errors").path(0).path("message").asString())
                .isEqualTo(words);
    }

    @Test
    void knowsAVehicleByItsVin() throws Exception {
        assertThat(Call.vehicle("sale_price", 100)
                        .to(sandbox)
                        .body()
                        .path("imported")
                        .asInt())
                .isEqualTo(1);
        assertThat(Call.vehicle("sale_price", 90)
                        .to(sandbox)
                        .body()
                        .path("imported")
                        .asInt())
                .isEqualTo(1);

        assertThat(sandbox.vehicles(TrainingKey.KASSEL)).hasSize(1);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL)
                        .getFirst()
                        .path("sale_price")
                        .asInt())
                .isEqualTo(90);
        assertThat(sandbox.vehicles(TrainingKey.MADRID)).isEmpty();
    }

    @Test
    void clearsWhatAnUpdateLeavesOutUnlessToldToMerge() throws Exception {
        Call.vehicle("color_ext", "Negro").to(sandbox);
        Call.vehicle("brand", "Seat").to(sandbox);
        assertThat(sandbox.vehicles(TrainingKey.KASSEL).getFirst().has("color_ext"))
                .isFalse();

        try (AuterioSandbox merging =
                AuterioSandbox.builder(InstantSource.system()).merging().start()) {
            Call.vehicle("color_ext", "Negro").to(merging);
            Call.vehicle("brand", "Seat").to(merging);
            assertThat(merging.vehicles(TrainingKey.KASSEL)
                            .getFirst()
                            .path("color_ext")
                            .asString())
                    .isEqualTo("Negro");
        }
    }

    @Test
    void canBeAskedForWholeVins() throws Exception {
        try (AuterioSandbox strict =
                AuterioSandbox.builder(InstantSource.system()).wholeVins().start()) {
            assertThat(Call.vehicle("vin", "SHORT").to(strict).status()).isEqualTo(400);
            assertThat(Call.vehicle("vin", "SHORT").to(sandbox).status()).isEqualTo(200);
        }
    }

    @Test
    void keepsVehiclesOverARestartWhenGivenADirectory(@TempDir Path folder) throws Exception {
        try (AuterioSandbox first =
                AuterioSandbox.builder(InstantSource.system()).directory(folder).start()) {
            Call.vehicle("color_ext", "Marrón").to(first);
        }
        try (AuterioSandbox second =
                AuterioSandbox.builder(InstantSource.system()).directory(folder).start()) {
            assertThat(second.vehicles(TrainingKey.KASSEL)
                            .getFirst()
                            .path("color_ext")
                            .asString())
                    .isEqualTo("Marrón");
        }
    }

    @Test
    void breaksOnCommandAndKeepsALog() throws Exception {
        sandbox.faults().add(FaultRule.status(503).skipping(1));

        assertThat(Call.vehicle("brand", "Seat").to(sandbox).status()).isEqualTo(200);
        sandbox.faults().clear();
        sandbox.faults().add(FaultRule.body(500, "application/json", "{\"success\":false}"));
        assertThat(Call.vehicle("brand", "Seat").to(sandbox).status()).isEqualTo(500);
        assertThat(sandbox.requests().lines())
                .containsExactly("POST /api/vehicles/ingest [1] 200", "POST /api/vehicles/ingest [1] 500");
    }

    @Test
    void otherAddressesAreNeitherLoggedNorBroken() throws Exception {
        sandbox.faults().add(FaultRule.body(503, "application/json", "{}"));

        assertThat(Call.of("{}").at("/favicon.ico").to(sandbox).status()).isEqualTo(404);

        assertThat(sandbox.requests().all()).isEmpty();
        assertThat(Call.vehicle("brand", "Seat").to(sandbox).status()).isEqualTo(503);
    }

    @Test
    void aKeyCanBeEndedFromOutside() throws Exception {
        Call ended = Call.of("{\"key\":\"" + TrainingKey.KASSEL.key() + "\",\"active\":false}")
                .at("/_sandbox/keys");

        assertThat(ended.withMediaType("text/plain").to(sandbox).status()).isEqualTo(415);
        assertThat(Call.of("{}").at("/_sandbox/keys").to(sandbox).status()).isEqualTo(400);
        assertThat(Call.vehicle("brand", "Seat").to(sandbox).status()).isEqualTo(200);
        assertThat(ended.to(sandbox).status()).isEqualTo(200);
        assertThat(Call.vehicle("brand", "Seat").to(sandbox).status()).isEqualTo(403);
    }

    @Test
    void countsPerSourceAndStatusWhatItHolds() throws Exception {
        Call.vehicle("brand", "Seat").to(sandbox);

        assertThat(Call.of("")
                        .withMethod("GET")
                        .at("/_sandbox/state")
                        .to(sandbox)
                        .body())
                .isEqualTo(
                        Call.JSON.readTree(
                                "{\"sources\":{\"Carport Kassel\":{\"vehicles\":1,\"disponible\":1}},\"requests\":1,\"faults\":0}"));
    }

    @Test
    void offersAccountsToPractiseWith() {
        assertThat(sandbox.credentials()).isEqualTo(Map.of());
        assertThat(sandbox.accounts())
                .extracting(account -> account.settings().get("apiKey"))
                .containsExactly(TrainingKey.KASSEL.key(), TrainingKey.MADRID.key());
    }
}
