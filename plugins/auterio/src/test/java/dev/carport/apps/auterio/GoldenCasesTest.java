package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.settings.Secret;
import dev.carport.apps.auterio.fixtures.DirectHttp;
import dev.carport.apps.auterio.fixtures.Mapped;
import dev.carport.apps.auterio.sandbox.AuterioSandbox;
import dev.carport.apps.auterio.sandbox.TrainingKey;
import dev.carport.engine.settings.SettingsResult;
import dev.carport.engine.settings.SettingsType;
import dev.carport.engine.stock.VehicleCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole vehicles before and after, one folder each: {@code vehicle.json} as the stock keeps it, {@code export.json} with
 * the settings, {@code expected.json} with parts, findings and the day of the next look. {@code
 * -Dcarport.cases=write} writes the expectations anew; read the difference before committing it.
 */
class GoldenCasesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/carport/apps/auterio/cases");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final VehicleCodec CODEC = new VehicleCodec();
    private static final SettingsType<AuterioSettings> SETTINGS = SettingsType.of(AuterioSettings.class);

    static Stream<String> cases() throws IOException {
        try (var folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAsExpected(String name) throws IOException {
        var actual = JSON.writeValueAsString(described(mapped(name))) + "\n";
        var file = CASES.resolve(name).resolve("expected.json");
        if ("write".equals(System.getProperty("carport.cases"))) {
            Files.writeString(file, actual);
        }

        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsTwiceAlike(String name) throws IOException {
        assertThat(mapped(name)).isEqualTo(mapped(name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenByThePlatformUnlessItIsBlocked(String name) throws IOException {
        var result = mapped(name);
        if (result.blocked() || !(result.parts().get("vehicle") instanceof PartValue.Present vehicle)) {
            return;
        }
        try (var sandbox = AuterioSandbox.builder(InstantSource.fixed(Mapped.NOW))
                .wholeVins()
                .start()) {
            var body = JSON.createObjectNode();
            body.putArray("vehicles").add(JSON.readTree(vehicle.content().bytes()));
            var reply = new DirectHttp()
                    .send(Request.post(
                                    URI.create(sandbox.baseUrl() + "/api/vehicles/ingest"),
                                    new Body.Bytes(JSON.writeValueAsBytes(body), "application/json"))
                            .with("Authorization", "Bearer " + TrainingKey.KASSEL.key()));

            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        }
    }

    @Test
    void everyFieldOfTheDocumentIsSentInACase() throws IOException {
        Set<String> sent = new TreeSet<>();
        for (var name : cases().toList()) {
            sent.addAll(described(mapped(name)).path("parts").path("vehicle").propertyNames());
        }
        Set<String> documented = new TreeSet<>();
        try (var fields = GoldenCasesTest.class.getResourceAsStream("fields.json")) {
            JSON.readTree(fields)
                    .forEach(field -> documented.add(field.path("name").asString()));
        }

        assertThat(sent).containsExactlyElementsOf(documented);
    }

    private static MappingResult mapped(String name) throws IOException {
        var vehicle = CODEC.decode(Files.readAllBytes(CASES.resolve(name).resolve("vehicle.json")));
        var settings = SETTINGS.parse(export(name).path("settings"), Map.of("apiKey", new Secret("key")))
                        instanceof SettingsResult.Valid<AuterioSettings> valid
                ? valid.settings()
                : null;
        assertThat(settings).as("settings of " + name).isNotNull();
        return Mapped.of(vehicle, settings);
    }

    private static JsonNode export(String name) throws IOException {
        return JSON.readTree(Files.readString(CASES.resolve(name).resolve("export.json")));
    }

    private static ObjectNode described(MappingResult result) {
        var described = JSON.createObjectNode();
        var parts = described.putObject("parts");
        result.parts()
                .forEach((part, value) -> parts.set(
                        part,
                        switch (value) {
                            case PartValue.Present present ->
                                JSON.readTree(present.content().bytes());
                            case PartValue.Empty empty -> JSON.stringNode("empty");
                            case PartValue.Untouched untouched -> JSON.stringNode("untouched");
                        }));
        var findings = described.putArray("findings");
        result.findings().forEach(finding -> findings.add(line(finding)));
        described.put(
                "reviewAt", result.reviewAt() == null ? null : result.reviewAt().toString());
        return described;
    }

    private static String line(Finding finding) {
        return String.join(
                " ",
                List.of(
                        finding.severity().name(),
                        finding.field(),
                        finding.code(),
                        finding.arguments().toString()));
    }
}
