package dev.carport.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(Texts.in(Language.EN).keys()))
                .isEqualTo(new TreeSet<>(Texts.in(Language.DE).keys()));
    }

    @Test
    void noTextIsEmptyAndEveryPatternIsValid() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (String key : texts.keys()) {
                assertThat(texts.text(key, 2, 2, 2, 2)).as(language + " " + key).isNotBlank();
            }
        }
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : Texts.in(Language.DE).keys()) {
            assertThat(argumentsOf(Language.EN, key)).as(key).isEqualTo(argumentsOf(Language.DE, key));
        }
    }

    @Test
    void everyKeyATemplateNamesIsThere() {
        Set<String> named = new TreeSet<>();
        read(TEMPLATES, ".ftlh")
                .forEach(text -> keys(text, "\\bt\\(\"([a-z0-9.]+)\"[,)]").forEach(named::add));

        assertThat(named).isNotEmpty().isSubsetOf(Texts.in(Language.DE).keys());
    }

    @Test
    void everyKeyTheSourcesNameIsThere() {
        Set<String> named = new TreeSet<>();
        // the API's text(..) reads a field of a body; its own words are held by ApiTextsTest
        read(SOURCES, ".java").stream()
                .filter(text -> !text.contains("package dev.carport.web.api"))
                .forEach(
                        text -> keys(text, "\\btext\\(\\s*\"([a-z0-9.]+)\"[,)]").forEach(named::add));

        assertThat(named).isNotEmpty().isSubsetOf(Texts.in(Language.DE).keys());
    }

    @Test
    void aTemplateHoldsNoWordsOfItsOwn() {
        Pattern words = Pattern.compile(">([^<>$]*\\p{L}{3,}[^<>$]*)<");
        Set<String> allowed = Set.of("Carport", "Enter");
        read(TEMPLATES, ".ftlh").forEach(text -> {
            String bare = text.replaceAll("(?s)<#--.*?-->", "").replaceAll("(?s)</?[#@][^>]*>", "");
            assertThat(words.matcher(bare).results().map(m -> m.group(1).trim()))
                    .isSubsetOf(allowed);
        });
    }

    @Test
    void saysThingsAsGermanAndEnglishDo() {
        assertThat(Texts.in(Language.DE).text("time.days.ago", 1)).isEqualTo("vor 1 Tag");
        assertThat(Texts.in(Language.DE).text("time.days.ago", 1200)).isEqualTo("vor 1.200 Tagen");
        assertThat(Texts.in(Language.EN).text("time.days.ago", 1200)).isEqualTo("1,200 days ago");
    }

    @Test
    void refusesAKeyThatIsNotThere() {
        assertThatThrownBy(() -> Texts.in(Language.DE).text("no.such.key"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.key");
    }

    private static Set<String> argumentsOf(Language language, String key) {
        Set<String> used = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            Object[] seven = {7, 7, 7, 7, 7};
            Object[] changed = {7, 7, 7, 7, 7};
            changed[i] = 70_707;
            Texts texts = Texts.in(language);
            if (!texts.text(key, seven).equals(texts.text(key, changed))) {
                used.add(String.valueOf(i));
            }
        }
        return used;
    }

    private static Stream<String> keys(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult m) -> m.group(1));
    }

    private static List<String> read(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending))
                    .map(f -> {
                        try {
                            return Files.readString(f);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
