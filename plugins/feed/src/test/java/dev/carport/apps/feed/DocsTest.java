package dev.carport.apps.feed;

import dev.carport.apps.feed.fixtures.Feeds;
import dev.carport.apps.feed.layout.Layout;
import dev.carport.apps.feed.layout.Part;
import dev.carport.testkit.AppPage;
import dev.carport.testkit.MarkdownTable;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the app's page in step with the declaration; see {@link AppPage}. */
class DocsTest {
    private static final AppPage PAGE = new AppPage(Path.of("../../docs/apps/feed.md"));

    @Test
    void thePageHasTheHeadingsOfEveryApp() {
        PAGE.assertHeadings();
    }

    @Test
    void thePageHasTheTableOfSettings() {
        PAGE.assertSettings(new FeedApp());
    }

    @Test
    void thePageAccountsForEveryColumnOfTheMobileDeFile() {
        MarkdownTable table = new MarkdownTable("Column", "Name", "From our field", "Format and values", "Coverage");
        int index = 0;
        for (Part part : Layout.of(Feeds.settings("{\"profile\": \"MOBILE_DE_CSV\", \"dealerNumber\": \"1\"}"))
                .parts()) {
            var column = part.column();
            boolean filled = !column.field().isEmpty() || !column.otherwise().isEmpty();
            table.row(
                    Integer.toString(index++),
                    column.name(),
                    column.field().isEmpty() ? "" : "`" + column.field() + "`",
                    (column.format() + " " + column.values()).strip().replace("|", "\\|"),
                    filled
                            ? part.required() ? "mapped, demanded" : "mapped"
                            : column.name().startsWith("reserviert") ? "empty: reserved" : "empty: not known, or paid");
        }
        PAGE.assertTable("columns", table);
    }
}
