package dev.carport.apps.autoscout24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.TargetField;
import dev.carport.api.vehicle.VehicleLabels;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.engine.settings.SettingField;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the generated parts of the app's pages in step with the declaration. {@code -Dcarport.tables=write} writes them anew.
 */
class DocsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/carport/apps/autoscout24");
    private static final Path TESTS = Path.of("src/test/java/dev/carport/apps/autoscout24");
    private static final Path PAGE = Path.of("../../docs/apps/autoscout24.md");
    private static final Path CODES = Path.of("../../docs/apps/autoscout24-codes.md");

    @Test
    void thePageHasTheTableOfSettings() throws IOException {
        var texts = new SettingTexts(AutoScout24App.messages());
        var type = SettingsType.of(As24Settings.class);
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

    @Test
    void theCodesPageNamesEveryCodeWithCheckAndTest() throws IOException {
        var checks = new LinkedHashMap<String, String[]>();
        for (var line : lines("prechecks.tsv")) {
            checks.put(line.split("\t", -1)[0], line.split("\t", -1));
        }
        var table = new StringBuilder(
                "| Code | Meaning | Rule | Checked before sending | Our test | Provoked at the simulator by |\n"
                        + "|---|---|---|---|---|---|\n");
        for (var line : lines("sandbox/codes.tsv")) {
            var code = line.split("\t", -1);
            var check = checks.remove(code[0]);
            assertThat(check).as("a line in prechecks.tsv for " + code[0]).isNotNull();
            table.append(row(code[0] + " " + code[1], code[4], check[1], checked(check), test(check[4]), code[5]));
        }

        assertThat(checks).as("lines without a documented code").isEmpty();
        keepInStep(CODES, "codes", table.toString());
    }

    private static String checked(String[] check) {
        return switch (check[2]) {
            case "check" -> {
                Arrays.stream(check[3].split(", ")).forEach(DocsTest::assertIsAFinding);
                yield "yes: `" + check[3].replace(", ", "`, `") + "`";
            }
            case "built" -> "cannot happen: " + check[3];
            case "no" -> "no: " + check[3];
            default -> throw new AssertionError(String.join(" ", check));
        };
    }

    private static void assertIsAFinding(String code) {
        var known = AutoScout24App.messages()
                .pattern(Locale.ENGLISH, "finding." + code)
                .isPresent();
        assertThat(known || standardCodes().contains(code)).as(code).isTrue();
    }

    private static Set<String> standardCodes() {
        return Arrays.stream(StandardCodes.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static String test(String name) throws IOException {
        if (name.isEmpty()) {
            return "";
        }
        try (var files = Files.walk(TESTS)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains(name + ".java");
        }
        return "`" + name + "`";
    }

    private static List<String> lines(String file) throws IOException {
        var lines = Files.readAllLines(RESOURCES.resolve(file));
        return lines.subList(1, lines.size());
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
