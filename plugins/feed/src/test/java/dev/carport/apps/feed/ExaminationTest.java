package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.engine.settings.SettingsType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is found before anything is saved, and what the app starts with. */
class ExaminationTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static List<String> wrong(String settings) {
        return new FeedApp()
                .examine(Feeds.settings(settings)).stream()
                        .map(finding -> finding.field() + " " + finding.code())
                        .toList();
    }

    @Test
    void theSettingsANewExportStartsWithAreComplete() {
        assertThat(wrong(SettingsType.of(FeedSettings.class).defaults().toString()))
                .isEmpty();
    }

    @Test
    void everyReadyFileCanBeTakenOverAsOnesOwn() {
        new FeedApp().presets().forEach(preset -> {
            var values = SettingsType.of(FeedSettings.class).defaults();
            JSON.valueToTree(preset.values())
                    .properties()
                    .forEach(entry -> values.set(entry.getKey(), entry.getValue()));

            assertThat(wrong(values.toString())).as(preset.key()).isEmpty();
            assertThat(Map.of("format", values.get("format").asString()).values())
                    .isNotEmpty();
        });
    }

    @Test
    void serversFitTheWay() {
        assertThat(wrong("{\"way\": \"HTTP_PUT\", \"server\": \"http://example.com/\"}"))
                .containsExactly("server feed.push-address");
        assertThat(wrong("{\"way\": \"HTTP_PUT\", \"server\": \"example.com\"}"))
                .containsExactly("server feed.push-address");
        assertThat(wrong("{\"way\": \"SFTP\", \"server\": \"https://example.com/\", \"user\": \"u\"}"))
                .containsExactly("server feed.server-name");
        assertThat(wrong("{\"way\": \"FTP\", \"server\": \"example.com\", \"user\": \"u\"}"))
                .containsExactly("way feed.in-the-clear");
    }

    @Test
    void namesOfFilesCanBeMade() {
        assertThat(wrong("{\"fileName\": \"{ort}.csv\"}")).containsExactly("fileName feed.place");
        assertThat(wrong("{\"fileName\": \"a/b.csv\"}")).containsExactly("fileName feed.file-name");
        assertThat(wrong("{\"images\": \"ZIP\", \"imageName\": \"{number}.jpg\"}"))
                .containsExactly("imageName feed.image-name");
    }

    @Test
    void columnsFitTheFormat() {
        String columns =
                "\"columns\": [{\"name\": \"a\", \"field\": \"make\"}, {\"name\": \"a.b\", \"field\": \"make\"},"
                        + " {\"name\": \"Größe 1\", \"field\": \"make\"}]";
        assertThat(wrong("{\"profile\": \"OWN\", \"format\": \"JSON\", " + columns + "}"))
                .containsExactly("columns feed.nested");
        assertThat(wrong("{\"profile\": \"OWN\", \"format\": \"XML\", " + columns + "}"))
                .containsExactly("columns feed.element");
        assertThat(wrong("{\"profile\": \"OWN\", \"format\": \"CSV\", " + columns + "}"))
                .isEmpty();
    }
}
