package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.mapping.TargetField;
import dev.carport.apps.auterio.fixtures.Mapped;
import dev.carport.testkit.AppPage;
import dev.carport.testkit.MappingCells;
import dev.carport.testkit.MarkdownTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the app's page in step with the declaration; see {@link AppPage}. */
class DocsTest {
    private static final AppPage PAGE = new AppPage(Path.of("../../docs/apps/auterio.md"));

    /** Fields we do not fill on purpose, with the reason. */
    private static final Map<String, String> DELIBERATELY_EMPTY = Map.of();
    /** Fields of which it is not known what they take. */
    private static final Map<String, String> UNKNOWN = Map.of();

    @Test
    void thePageHasTheHeadingsOfEveryApp() {
        PAGE.assertHeadings();
    }

    @Test
    void thePageHasTheTableOfSettings() {
        PAGE.assertSettings(new AuterioApp());
    }

    /** Mapped, deliberately empty, or unknown: a field of the document that is none of these fails. */
    @Test
    void thePageAccountsForEveryFieldOfTheDocument() throws IOException {
        Map<String, TargetField> mapped =
                Mapped.mapping().fields().stream().collect(Collectors.toMap(TargetField::path, Function.identity()));
        var table = new MarkdownTable("Target", "Type", "From our fields", "Settings", "Rules", "Coverage");
        for (var field : documented()) {
            var name = field.path("name").asString();
            var ours = mapped.remove(name);
            var cells = new MappingCells(ours == null ? List.of() : List.of(ours));
            assertThat(ours != null || DELIBERATELY_EMPTY.containsKey(name) || UNKNOWN.containsKey(name))
                    .as(name + " is accounted for")
                    .isTrue();
            table.row(
                    "`" + name + "`",
                    field.path("type").asString() + (field.path("required").asBoolean() ? ", required" : ""),
                    cells.sources(),
                    cells.settings(),
                    cells.rules(),
                    ours != null
                            ? "mapped"
                            : DELIBERATELY_EMPTY.containsKey(name)
                                    ? "deliberately empty: " + DELIBERATELY_EMPTY.get(name)
                                    : "unknown: " + UNKNOWN.get(name));
        }

        assertThat(mapped.keySet()).as("fields that are in no document").isEmpty();
        PAGE.assertTable("fields", table);
    }

    private static JsonNode documented() throws IOException {
        try (var fields = DocsTest.class.getResourceAsStream("fields.json")) {
            return JsonMapper.shared().readTree(fields);
        }
    }
}
