package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.auterio.mapping.AuterioMapping;
import dev.carport.apps.auterio.platform.Refusals;
import dev.carport.testkit.TextLaws;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final TextLaws TEXTS = TextLaws.of(new AuterioApp());

    @Test
    void whatEveryAppMustSayStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void everyFindingOfThePlatformHasASentenceAndWhatToDo() {
        TEXTS.assertOwnFindings(List.of(
                Refusals.FIELD,
                Refusals.VEHICLE,
                Refusals.SAME_VIN,
                Refusals.OLD_VIN,
                Refusals.WITHDRAW_BY_HAND,
                AuterioMapping.CURRENCY));
    }

    @Test
    void theStorePageHasAFirstStepAndALogo() {
        TEXTS.assertTexts("app.prepare.1");
        assertThat(new AuterioApp().info().logo()).isNotNull();
    }
}
