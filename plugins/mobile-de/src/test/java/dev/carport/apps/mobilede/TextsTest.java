package dev.carport.apps.mobilede;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.apps.mobilede.platform.Errors;
import dev.carport.testkit.TextLaws;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final TextLaws TEXTS = TextLaws.of(new MobileDeApp());

    @Test
    void whatEveryAppMustSayStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void noTextHasAnApostrophe() {
        assertThat(TEXTS.patterns()).noneMatch(text -> text.contains("'"));
    }

    @Test
    void everyErrorKeyHasASentenceAndWhatToDo() {
        assertThat(Errors.known()).hasSize(56);
        TEXTS.assertOwnFindings(
                Errors.known().stream().map(key -> Errors.PREFIX + key).toList());
        TEXTS.assertOwnFindings(List.of(Errors.UNKNOWN));
    }

    @Test
    void everyFindingOfTheGoldenCasesHasASentenceAndWhatToDo() {
        TEXTS.assertFindings(GoldenCasesTest.cases()
                .flatMap(name -> GoldenCasesTest.CASES.mapped(name).findings().stream())
                .map(Finding::code));
    }

    @Test
    void everySettingOfOurOwnHasALabel() {
        TEXTS.assertTexts(Stream.of(
                        "apiUser",
                        "apiPassword",
                        "textLimit",
                        "dealerPrice",
                        "mildHybridAsHybrid",
                        "energyMarker",
                        "withVin")
                .flatMap(key -> Stream.of("setting." + key + ".label", "setting." + key + ".help"))
                .toArray(String[]::new));
    }

    @Test
    void theStorePageHasAFirstStepAndALogo() {
        TEXTS.assertTexts("app.prepare.1");
        assertThat(new MobileDeApp().info().logo()).isNotNull();
    }
}
