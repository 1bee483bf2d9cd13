package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.carport.api.finding.StandardCodes;
import dev.carport.testkit.flawed.FlawedApp;
import dev.carport.testkit.shop.ShopApp;
import dev.carport.testkit.shop.ShopRemote;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each law finds the fault it is there for. */
class TextLawsTest {
    private static final TextLaws GOOD = TextLaws.of(new ShopApp(new ShopRemote()));
    private static final TextLaws BAD = TextLaws.of(new FlawedApp());

    @Test
    void letsAnAppPassThatHasAllTexts() {
        assertThatCode(GOOD::assertComplete).doesNotThrowAnyException();
    }

    @Test
    void findsAnAppIncomplete() {
        assertFails(BAD::assertComplete, "only.english");
    }

    @Test
    void findsAKeyOfOneLanguageOnly() {
        assertFails(BAD::assertSameKeys, "only.english");
    }

    @Test
    void findsPatternsThatAreBlankOrQuotedByAccidentOrBroken() {
        assertFails(
                BAD::assertPatterns,
                "en app.summary has a lone apostrophe",
                "en setting.slogan.help is blank",
                "en app.description is no message pattern",
                "de finding.odd-number takes more than four arguments");
    }

    @Test
    void findsATextThatLacksWhatTheOtherLanguageNames() {
        assertFails(BAD::assertSamePlaceholders, "finding.odd-number");
    }

    @Test
    void findsATextThatIsNotTranslated() {
        assertFails(BAD::assertTranslated, "setting.slogan.label");
    }

    @Test
    void findsACredentialWithoutALabel() {
        assertFails(BAD::assertStorePage, "de credential.clientSecret.label", "en credential.clientSecret.label");
    }

    @Test
    void findsALogoThatIsNotThere() {
        assertFails(BAD::assertLogo, "logo.svg");
    }

    @Test
    void findsASettingWithoutALabel() {
        assertFails(BAD::assertSettings, "setting.loud.label");
    }

    @Test
    void findsARuleWithoutWhatToDo() {
        assertFails(BAD::assertMappingRules, "de finding.odd-number.action", "en finding.odd-number.action");
    }

    @Test
    void knowsThatTheHostHasTheTextsOfStandardFindings() {
        BAD.assertFindings(Stream.of(StandardCodes.REQUIRED));

        assertFails(() -> BAD.assertOwnFindings(List.of(StandardCodes.REQUIRED)), "finding.required");
    }

    @Test
    void looksIntoEachLanguageByItself() {
        assertFails(() -> BAD.assertTexts("only.english"), "de only.english");
        assertThat(BAD.patterns()).contains("Only here").hasSize(13);
    }

    private static void assertFails(ThrowingCallable law, String... said) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class).hasMessageContainingAll(said);
    }
}
