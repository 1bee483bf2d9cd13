package dev.carport.apps.gebrauchtde;

import dev.carport.apps.gebrauchtde.fixtures.Mapped;
import dev.carport.testkit.AppPage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the app's page in step with the declaration; see {@link AppPage}. */
class DocsTest {
    private static final AppPage PAGE = new AppPage(Path.of("../../docs/apps/gebraucht-de.md"));

    @Test
    void thePageHasTheHeadingsOfEveryApp() {
        PAGE.assertHeadings();
    }

    @Test
    void thePageHasTheTableOfSettings() {
        PAGE.assertSettings(new GebrauchtDeApp());
    }

    @Test
    void thePageHasTheTableOfFields() {
        PAGE.assertFields(Mapped.mapping());
    }
}
