package dev.carport.apps.autoscout24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    @Test
    void saysEverythingInBothLanguages() throws IOException {
        var german = texts("de");
        var english = texts("en");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : german.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @Test
    void hasNoApostropheThatWouldHideAnArgument() throws IOException {
        assertThat(texts("de").values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(texts("en").values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static long arguments(String text) {
        return text.chars().filter(character -> character == '{').count();
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        try (var stream = PageTexts.class.getResourceAsStream("pages/texts_" + language + ".properties")) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
