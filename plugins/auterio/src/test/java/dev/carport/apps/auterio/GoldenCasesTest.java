package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.api.settings.Secret;
import dev.carport.apps.auterio.fixtures.Mapped;
import dev.carport.apps.auterio.mapping.AuterioMapping;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.testkit.DirectHttp;
import dev.carport.testkit.GoldenCases;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whole vehicles before and after; see {@link GoldenCases}. */
class GoldenCasesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GoldenCases<AuterioSettings> CASES = GoldenCases.in(
                    Path.of("src/test/resources/dev/carport/apps/auterio/cases"),
                    new AuterioApp(),
                    Mapped.NOW,
                    Mapped.ZONE)
            .withSecrets(Map.of("apiKey", new Secret("key")));

    static Stream<String> cases() {
        return CASES.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAsExpected(String name) {
        CASES.assertMapsAsExpected(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsTwiceAlike(String name) {
        CASES.assertMapsTwiceAlike(name);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByThePlatformUnlessItIsBlocked(String name) {
        CASES.sendable(name, AuterioMapping.VEHICLE).ifPresent(vehicle -> {
            try (var sandbox = AuterioSandbox.builder(InstantSource.fixed(Mapped.NOW))
                    .wholeVins()
                    .start()) {
                var body = JSON.createObjectNode();
                body.putArray("vehicles").add(JSON.readTree(vehicle.bytes()));
                var reply = new DirectHttp()
                        .send(Request.post(
                                        URI.create(sandbox.baseUrl() + "/api/vehicles/ingest"),
                                        new Body.Bytes(JSON.writeValueAsBytes(body), "application/json"))
                                .with("Authorization", "Bearer " + TrainingKey.KASSEL.key()));

                assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            }
        });
    }

    @Test
    void everyFieldOfTheDocumentIsSentInACase() throws IOException {
        Set<String> sent = new TreeSet<>();
        cases().forEach(name ->
                sent.addAll(CASES.expected(name, AuterioMapping.VEHICLE).propertyNames()));
        Set<String> documented = new TreeSet<>();
        try (var fields = GoldenCasesTest.class.getResourceAsStream("fields.json")) {
            JSON.readTree(fields)
                    .forEach(field -> documented.add(field.path("name").asString()));
        }

        assertThat(sent).containsExactlyElementsOf(documented);
    }
}
