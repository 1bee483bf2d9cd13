package dev.carport.apps.gebrauchtde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping;
import dev.carport.apps.gebrauchtde.platform.OrderDesk;
import dev.carport.apps.gebrauchtde.platform.Refusals;
import dev.carport.testkit.TextLaws;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final TextLaws TEXTS = TextLaws.of(new GebrauchtDeApp());

    @Test
    void whatEveryAppMustSayStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void everyFindingHasASentenceAndWhatToDo() {
        TEXTS.assertOwnFindings(List.of(
                Refusals.FIELD,
                Refusals.ARTICLE,
                Refusals.TOO_LARGE,
                Refusals.NOT_TAKEN_OVER,
                Refusals.DIFFERS,
                OrderDesk.STATE,
                OrderDesk.GONE,
                OrderDesk.NOT_TAKEN,
                OrderDesk.KEY,
                OrderDesk.TRACKING,
                GebrauchtDeMapping.CURRENCY,
                GebrauchtDeMapping.NO_IMAGE,
                GebrauchtDeMapping.NOT_ENCRYPTED,
                GebrauchtDeMapping.ENERGY_MISSING));
    }

    @Test
    void theStorePageHasAFirstStepAndALogo() {
        TEXTS.assertTexts("app.prepare.1", "training.title", "training.offer");
        assertThat(new GebrauchtDeApp().info().logo()).isNotNull();
    }
}
