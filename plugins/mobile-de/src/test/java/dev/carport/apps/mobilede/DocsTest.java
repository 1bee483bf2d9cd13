package dev.carport.apps.mobilede;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.platform.Errors;
import dev.carport.apps.mobilede.sandbox.AdFields;
import dev.carport.testkit.AppPage;
import dev.carport.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keeps the app's pages in step with the declaration; see {@link AppPage}. */
class DocsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/carport/apps/mobilede");
    private static final AppPage PAGE = new AppPage(Path.of("../../docs/apps/mobile-de.md"));
    private static final AppPage FIELDS = new AppPage(Path.of("../../docs/apps/mobile-de-fields.md"));

    @Test
    void thePageHasTheHeadingsOfEveryApp() {
        PAGE.assertHeadings();
    }

    @Test
    void thePageHasTheTableOfSettings() {
        PAGE.assertSettings(new MobileDeApp());
    }

    @Test
    void thePageHasTheTableOfFields() {
        PAGE.assertFields(Mapped.mapping());
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
        var table = new MarkdownTable("Field", "Type", "Name known from", "State", "Why");
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
            table.row("`" + field.path() + "`", field.type(), field.evidence(), state, why == null ? "" : why[2]);
        }

        assertThat(missing)
                .as("neither mapped in a golden case nor in coverage.tsv")
                .isEmpty();
        assertThat(open.keySet()).as("lines of coverage.tsv without a field").isEmpty();
        assertThat(mapped).as("sent, and not in the list of fields").isEmpty();
        FIELDS.assertTable("coverage", table);
    }

    private static String state(AdFields.AdField field) {
        return switch (field.use()) {
            case "server" -> "set by the platform";
            case "other" -> "other vehicle classes";
            default -> "";
        };
    }

    private static Set<String> sentInGoldenCases() {
        Set<String> paths = new TreeSet<>(Set.of("images", "images[].ref"));
        GoldenCasesTest.cases().forEach(name -> collect("", GoldenCasesTest.CASES.expected(name, "ad"), paths));
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
    void theFieldsPageExplainsEveryErrorKey() {
        var table = new MarkdownTable("Key", "What the dealer reads");
        for (String key : new TreeSet<>(Errors.known())) {
            String text = MobileDeApp.messages()
                    .pattern(Locale.ENGLISH, "finding." + Errors.PREFIX + key)
                    .orElseThrow();
            table.row("`" + key + "`", text.replace("{0}", "*field*").replace("{1}", "*value*"));
        }

        FIELDS.assertTable("keys", table);
    }
}
