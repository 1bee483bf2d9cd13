package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.platform.Outcome;
import dev.carport.apps.feed.delivery.FeedPlatform;
import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.fixtures.ReadBack;
import dev.carport.testkit.GoldenCases;
import dev.carport.testkit.TestConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Vehicles and settings, and the file they become, to the byte; in both languages, for every profile and format. Run once with
 * {@code -Dcarport.cases=write} to write the files anew, and read them.
 */
class GoldenFilesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Feeds.resource("cases"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    private record Made(FeedSettings settings, Locale language, String ending, byte[] content) {}

    private static Made made(String name) throws IOException {
        JsonNode export = JSON.readTree(Files.readAllBytes(Feeds.resource("cases/" + name + "/export.json")));
        FeedSettings settings = Feeds.settings(export.get("settings"));
        Locale language = Locale.forLanguageTag(export.get("language").asString());
        TestConnection host = Feeds.host();

        Outcome outcome = new FeedPlatform(host).publish(Feeds.set(settings, language, Feeds.vehicles()));

        assertThat(outcome).isInstanceOf(Outcome.Confirmed.class);
        String file = host.files().arrived().getFirst();
        return new Made(
                settings, language, file.replaceFirst(".*\\.", ""), host.files().bytes(file));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFileIsWhatWasAgreed(String name) throws IOException {
        Made made = made(name);
        Path expected = Feeds.resource("cases/" + name + "/expected." + made.ending());
        if ("write".equals(System.getProperty(GoldenCases.PROPERTY))) {
            Files.write(expected, made.content());
        }

        assertThat(expected).exists();
        assertThat(made.content()).isEqualTo(Files.readAllBytes(expected));
    }

    /** Whatever is written, an independent reader gets the same values out of it. */
    @ParameterizedTest
    @MethodSource("cases")
    void theFileReadsBackToTheSameValues(String name) throws Exception {
        Made made = made(name);
        List<Map<String, List<String>>> rows = Feeds.vehicles().stream()
                .map(vehicle -> ReadBack.row(Feeds.listing(made.settings(), vehicle, made.language())))
                .toList();

        if (!name.contains("template")) {
            assertThat(ReadBack.file(made.settings(), made.content()))
                    .isEqualTo(ReadBack.expected(made.settings(), rows));
        }
    }
}
