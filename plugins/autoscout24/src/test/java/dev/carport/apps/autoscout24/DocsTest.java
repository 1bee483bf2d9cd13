package dev.carport.apps.autoscout24;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.testkit.AppPage;
import dev.carport.testkit.MarkdownTable;
import dev.carport.testkit.TextLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the app's pages in step with the declaration; see {@link AppPage}. */
class DocsTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/carport/apps/autoscout24");
    private static final Path TESTS = Path.of("src/test/java/dev/carport/apps/autoscout24");
    private static final TextLaws TEXTS = TextLaws.of(new AutoScout24App());
    private static final AppPage PAGE = new AppPage(Path.of("../../docs/apps/autoscout24.md"));
    private static final AppPage CODES = new AppPage(Path.of("../../docs/apps/autoscout24-codes.md"));

    @Test
    void thePageHasTheHeadingsOfEveryApp() {
        PAGE.assertHeadings();
    }

    @Test
    void thePageHasTheTableOfSettings() {
        PAGE.assertSettings(new AutoScout24App());
    }

    @Test
    void thePageHasTheTableOfFields() {
        PAGE.assertFields(Mapped.mapping());
    }

    @Test
    void theCodesPageNamesEveryCodeWithCheckAndTest() throws IOException {
        var checks = new LinkedHashMap<String, String[]>();
        for (var line : lines("prechecks.tsv")) {
            checks.put(line.split("\t", -1)[0], line.split("\t", -1));
        }
        var table = new MarkdownTable(
                "Code", "Meaning", "Rule", "Checked before sending", "Our test", "Provoked at the simulator by");
        for (var line : lines("sandbox/codes.tsv")) {
            var code = line.split("\t", -1);
            var check = checks.remove(code[0]);
            assertThat(check).as("a line in prechecks.tsv for " + code[0]).isNotNull();
            table.row(code[0] + " " + code[1], code[4], check[1], checked(check), test(check[4]), code[5]);
        }

        assertThat(checks).as("lines without a documented code").isEmpty();
        CODES.assertTable("codes", table);
    }

    private static String checked(String[] check) {
        return switch (check[2]) {
            case "check" -> {
                TEXTS.assertFindings(Arrays.stream(check[3].split(", ")));
                yield "yes: `" + check[3].replace(", ", "`, `") + "`";
            }
            case "built" -> "cannot happen: " + check[3];
            case "no" -> "no: " + check[3];
            default -> throw new AssertionError(String.join(" ", check));
        };
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
}
