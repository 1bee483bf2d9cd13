package dev.carport.apps.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.testkit.TextLaws;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final TextLaws TEXTS = TextLaws.of(new FeedApp())
            .withNames(
                    "setting.encoding.option.ISO_8859_1",
                    "setting.encoding.option.ISO_8859_15",
                    "setting.encoding.option.UTF_8",
                    "setting.encoding.option.WINDOWS_1252",
                    "setting.escaping.option.HTML",
                    "setting.escaping.option.XML",
                    "setting.format.label",
                    "setting.format.option.CSV",
                    "setting.format.option.JSON",
                    "setting.format.option.XML",
                    "setting.lineEnd.option.CRLF",
                    "setting.lineEnd.option.LF",
                    "setting.server.label",
                    "setting.token.label",
                    "setting.way.option.FTP",
                    "setting.way.option.HTTP_POST",
                    "setting.way.option.HTTP_PUT",
                    "setting.way.option.SFTP");

    @Test
    void whatEveryAppMustSayStandsInBothLanguages() {
        TEXTS.assertComplete();
    }

    @Test
    void everyFindingHasASentenceAndWhatToDo() {
        List<String> codes = Arrays.stream(FeedCodes.class.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                })
                .toList();
        TEXTS.assertOwnFindings(codes);
    }

    @Test
    void everyPresetAndTheTrainingPageHaveTheirWords() {
        new FeedApp().presets().forEach(preset -> TEXTS.assertTexts("preset." + preset.key() + ".label"));
        TEXTS.assertTexts("training.title");
        TEXTS.assertTexts("training.files");
        assertThat(new FeedApp().info().logo()).isNotNull();
    }
}
