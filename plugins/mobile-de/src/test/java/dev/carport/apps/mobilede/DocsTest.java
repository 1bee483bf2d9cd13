package dev.carport.apps.mobilede;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.TargetField;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.platform.Errors;
import dev.carport.apps.mobilede.sandbox.AdFields;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the generated parts of the app's pages in step with the declaration. {@code -Dcarport.tables=write} writes them anew.
 */
class DocsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/carport/apps/mobilede");
    private static final Path PAGE = Path.of("../../docs/apps/mobile-de.md");
    private static final Path FIELDS = Path.of("../../docs/apps/mobile-de-fields.md");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void thePageHasTheTableOfSettings() throws IOException {
        var texts = new SettingTexts(MobileDeApp.messages());
        var type = SettingsType.of(MobileDeSettings.class);
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

    @Test
    void thePageHasTheTableOfFields() throws IOException {
        var table = new StringBuilder(
                "| Part | Target | From our fields | Settings | List | Rules |\n|---|---|---|---|---|---|\n");
        Map<String, List<TargetField>> byTarget = Mapped.mapping().fields().stream()
                .collect(Collectors.groupingBy(
                        field -> field.part() + " " + field.path(), LinkedHashMap::new, Collectors.toList()));
        byTarget.values()
                .forEach(fields -> table.append(row(
                        fields.getFirst().part(),
                        fields.getFirst().path().isEmpty()
                                ? "(the whole part)"
                                : "`" + fields.getFirst().path() + "`",
                        merged(
                                fields,
                                field -> field.sources().stream()
                                        .map(key -> "`" + key + "` " + VehicleLabels.field(key, Locale.ENGLISH))),
                        merged(fields, field -> field.settings().stream().map(key -> "`" + key + "`")),
                        merged(fields, field -> Stream.of(field.list()).filter(list -> !list.isEmpty())),
                        merged(fields, field -> field.rules().stream().map(DocsTest::rule)))));

        keepInStep(PAGE, "fields", table.toString());
    }

    private static String merged(List<TargetField> fields, Function<TargetField, Stream<String>> column) {
        return fields.stream().flatMap(column).distinct().collect(Collectors.joining("<br>"));
    }

    private static String rule(TargetField.Rule rule) {
        if (rule.limits().isEmpty()) {
            return rule.code();
        }
        return rule.code() + " "
                + rule.limits().stream().map(limit -> "`" + limit + "`").collect(Collectors.joining(" to "));
    }

    /** A field nobody has thought about fails here: it is mapped in a golden case, or its line says why not. */
    @Test
    void theFieldsPageAccountsForEveryFieldOfThePlatform() throws IOException {
        Set<String> mapped = sentInGoldenCases();
        Map<String, String[]> open = new LinkedHashMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("coverage.tsv"))) {
            String[] cells = line.split("\t", -1);
            open.put(cells[0], cells);
        }
        var table = new StringBuilder("| Field | Type | Name known from | State | Why |\n|---|---|---|---|---|\n");
        var missing = new TreeSet<String>();
        for (AdFields.AdField field : AdFields.ALL.values()) {
            String[] why = open.remove(field.path());
            boolean isMapped = mapped.remove(field.path());
            assertThat(isMapped && why != null)
                    .as(field.path() + " is mapped and said not to be")
                    .isFalse();
            String state = isMapped ? "mapped" : why == null ? state(field) : why[1];
            if (state.isEmpty()) {
                missing.add(field.path());
            }
            table.append(
                    row("`" + field.path() + "`", field.type(), field.evidence(), state, why == null ? "" : why[2]));
        }

        assertThat(missing)
                .as("neither mapped in a golden case nor in coverage.tsv")
                .isEmpty();
        assertThat(open.keySet()).as("lines of coverage.tsv without a field").isEmpty();
        assertThat(mapped).as("sent, and not in the list of fields").isEmpty();
        keepInStep(FIELDS, "coverage", table.toString());
    }

    private static String state(AdFields.AdField field) {
        return switch (field.use()) {
            case "server" -> "set by the platform";
            case "other" -> "other vehicle classes";
            default -> "";
        };
    }

    private static Set<String> sentInGoldenCases() throws IOException {
        Set<String> paths = new TreeSet<>(Set.of("images", "images[].ref"));
        for (String name : GoldenCasesTest.cases().toList()) {
            Path file = GoldenCasesTest.CASES.resolve(name).resolve("expected.json");
            collect("", JSON.readTree(Files.readString(file)).path("parts").path("ad"), paths);
        }
        return paths;
    }

    private static void collect(String prefix, JsonNode object, Set<String> paths) {
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            String path = prefix + member.getKey();
            if (value.isObject()) {
                collect(path + ".", value, paths);
            } else if (value.isArray() && value.path(0).isObject()) {
                value.forEach(item -> collect(path + "[].", item, paths));
            } else {
                paths.add(path);
            }
        });
    }

    @Test
    void theFieldsPageExplainsEveryErrorKey() throws IOException {
        var table = new StringBuilder("| Key | What the dealer reads |\n|---|---|\n");
        for (String key : new TreeSet<>(Errors.known())) {
            String text = MobileDeApp.messages()
                    .pattern(Locale.ENGLISH, "finding." + Errors.PREFIX + key)
                    .orElseThrow();
            table.append(row("`" + key + "`", text.replace("{0}", "*field*").replace("{1}", "*value*")));
        }

        keepInStep(FIELDS, "keys", table.toString());
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
