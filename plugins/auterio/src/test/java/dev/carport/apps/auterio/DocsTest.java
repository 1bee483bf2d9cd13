package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.TargetField;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.apps.auterio.fixtures.Mapped;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the generated parts of the app's pages in step with the declaration. {@code -Dcarport.tables=write} writes them anew.
 */
class DocsTest {
    private static final Path PAGE = Path.of("../../docs/apps/auterio.md");

    /** Fields we do not fill on purpose, with the reason. */
    private static final Map<String, String> DELIBERATELY_EMPTY = Map.of();
    /** Fields of which it is not known what they take. */
    private static final Map<String, String> UNKNOWN = Map.of();

    @Test
    void thePageHasTheTableOfSettings() throws IOException {
        var texts = new SettingTexts(AuterioApp.messages());
        var type = SettingsType.of(AuterioSettings.class);
        var table = new StringBuilder("| Setting | German | Default | Options |\n|---|---|---|---|\n");
        for (var field : type.fields()) {
            var preset = type.defaults().path(field.key()).asString("");
            table.append(row(
                    "`" + field.key() + "` " + texts.label(Locale.ENGLISH, field),
                    texts.label(Locale.GERMAN, field),
                    preset.isEmpty() ? "" : "`" + preset + "`",
                    options(field, texts)));
        }

        keepInStep(PAGE, "settings", table.toString());
    }

    private static String options(SettingField field, SettingTexts texts) {
        return field.options().stream()
                .map(option -> "`" + option + "` " + texts.option(Locale.ENGLISH, field, option))
                .collect(Collectors.joining("<br>"));
    }

    /** Mapped, deliberately empty, or unknown: a field of the document that is none of these fails. */
    @Test
    void thePageAccountsForEveryFieldOfTheDocument() throws IOException {
        Map<String, TargetField> mapped =
                Mapped.mapping().fields().stream().collect(Collectors.toMap(TargetField::path, Function.identity()));
        var table = new StringBuilder(
                "| Target | Type | From our fields | Settings | Rules | Coverage |\n" + "|---|---|---|---|---|---|\n");
        for (var field : documented()) {
            var name = field.path("name").asString();
            var ours = mapped.remove(name);
            assertThat(ours != null || DELIBERATELY_EMPTY.containsKey(name) || UNKNOWN.containsKey(name))
                    .as(name + " is accounted for")
                    .isTrue();
            table.append(row(
                    "`" + name + "`",
                    field.path("type").asString() + (field.path("required").asBoolean() ? ", required" : ""),
                    ours == null
                            ? ""
                            : ours.sources().stream()
                                    .map(key -> "`" + key + "` " + VehicleLabels.field(key, Locale.ENGLISH))
                                    .collect(Collectors.joining("<br>")),
                    ours == null
                            ? ""
                            : ours.settings().stream()
                                    .map(key -> "`" + key + "`")
                                    .collect(Collectors.joining("<br>")),
                    ours == null
                            ? ""
                            : ours.rules().stream().map(DocsTest::rule).collect(Collectors.joining("<br>")),
                    ours != null
                            ? "mapped"
                            : DELIBERATELY_EMPTY.containsKey(name)
                                    ? "deliberately empty: " + DELIBERATELY_EMPTY.get(name)
                                    : "unknown: " + UNKNOWN.get(name)));
        }

        assertThat(mapped.keySet()).as("fields that are in no document").isEmpty();
        keepInStep(PAGE, "fields", table.toString());
    }

    private static JsonNode documented() throws IOException {
        try (var fields = DocsTest.class.getResourceAsStream("fields.json")) {
            return JsonMapper.shared().readTree(fields);
        }
    }

    private static String rule(TargetField.Rule rule) {
        if (rule.limits().isEmpty()) {
            return rule.code();
        }
        return rule.code() + " "
                + rule.limits().stream().map(limit -> "`" + limit + "`").collect(Collectors.joining(" to "));
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static void keepInStep(Path page, String name, String table) throws IOException {
        var begin = "<!-- " + name + ": generated by DocsTest -->\n";
        var end = "<!-- end of " + name + " -->";
        var text = Files.readString(page);
        assertThat(text).contains(begin).contains(end);
        var before = text.substring(0, text.indexOf(begin) + begin.length());
        var fresh = before + "\n" + table + "\n" + text.substring(text.indexOf(end));
        if ("write".equals(System.getProperty("carport.tables"))) {
            Files.writeString(page, fresh);
        }

        assertThat(Files.readString(page))
                .as("run once with -Dcarport.tables=write")
                .isEqualTo(fresh);
    }
}
