package dev.carport.apps.mobilede;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.http.Body;
import dev.carport.api.http.Request;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.apps.mobilede.fixtures.DirectHttp;
import dev.carport.apps.mobilede.fixtures.ExportSettings;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.engine.stock.VehicleCodec;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole vehicles before and after, one folder each: {@code vehicle.json} as the stock keeps it, {@code export.json} with language, facts
 * and settings, {@code expected.json} with parts, findings and the moment of the next look. {@code -Dcarport.cases=write} writes the
 * expectations anew; read the difference before committing it.
 */
class GoldenCasesTest {
    static final Path CASES = Path.of("src/test/resources/dev/carport/apps/mobilede/cases");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final VehicleCodec CODEC = new VehicleCodec();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void mapsAsExpected(String name) throws IOException {
        String actual = JSON.writeValueAsString(described(mapped(name))) + "\n";
        Path file = CASES.resolve(name).resolve("expected.json");
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
        MappingResult result = mapped(name);
        if (result.blocked() || !(result.parts().get("ad") instanceof PartValue.Present ad)) {
            return;
        }
        try (MobileDeSandbox sandbox =
                MobileDeSandbox.builder(InstantSource.fixed(Mapped.NOW)).start()) {
            String user = Seller.KASSEL.login() + ":" + Seller.PASSWORD;
            var reply = new DirectHttp()
                    .send(Request.post(
                                    URI.create(
                                            sandbox.baseUrl() + "/seller-api/sellers/" + Seller.KASSEL.id() + "/ads"),
                                    new Body.Bytes(ad.content().bytes(), "application/vnd.de.mobile.api+json"))
                            .with("Accept", "application/vnd.de.mobile.api+json")
                            .with(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(user.getBytes(StandardCharsets.UTF_8))));

            assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        }
    }

    static MappingResult mapped(String name) throws IOException {
        var vehicle = CODEC.decode(Files.readAllBytes(CASES.resolve(name).resolve("vehicle.json")));
        JsonNode export = JSON.readTree(Files.readString(CASES.resolve(name).resolve("export.json")));
        Map<String, String> facts = new HashMap<>();
        export.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asString()));
        return Mapped.mapping()
                .apply(Mapped.input(
                        vehicle,
                        ExportSettings.of(export.path("settings")),
                        facts,
                        Mapped.REFERENCE,
                        Locale.forLanguageTag(export.path("language").asString("de"))));
    }

    private static ObjectNode described(MappingResult result) {
        ObjectNode described = JSON.createObjectNode();
        ObjectNode parts = described.putObject("parts");
        result.parts()
                .forEach((part, value) -> parts.set(
                        part,
                        switch (value) {
                            case PartValue.Present present ->
                                JSON.readTree(present.content().bytes());
                            case PartValue.Empty empty -> JSON.stringNode("empty");
                            case PartValue.Untouched untouched -> JSON.stringNode("untouched");
                        }));
        ArrayNode findings = described.putArray("findings");
        result.findings()
                .forEach(finding -> findings.add(String.join(
                        " ",
                        List.of(
                                finding.severity().name(),
                                finding.field(),
                                finding.code(),
                                finding.arguments().toString()))));
        described.put(
                "reviewAt", result.reviewAt() == null ? null : result.reviewAt().toString());
        return described;
    }
}
