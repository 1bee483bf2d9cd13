package dev.carport.apps.auterio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.app.Messages;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.TargetField;
import dev.carport.apps.auterio.fixtures.Mapped;
import dev.carport.apps.auterio.mapping.AuterioMapping;
import dev.carport.apps.auterio.platform.Refusals;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a person may read from this app stands in both languages. */
class TextsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Messages MESSAGES = AuterioApp.messages();

    @Test
    void bothFilesHaveTheSameKeys() {
        assertThat(file("messages_de.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(file("messages.properties").stringPropertyNames());
    }

    @Test
    void everyTextIsAPatternThatCanBeFilled() {
        for (var name : List.of("messages.properties", "messages_de.properties")) {
            var texts = file(name);
            for (var key : texts.stringPropertyNames()) {
                var pattern = texts.getProperty(key);
                assertThat(pattern).as(key).isNotBlank().doesNotContainPattern("(?<!')'(?!')");
                assertThat(new MessageFormat(pattern, Locale.GERMAN).format(new Object[] {1, 2, 3, 4}))
                        .as(key)
                        .doesNotContain("{");
            }
        }
    }

    @Test
    void theGermanTextIsNotTheEnglishOne() {
        var english = file("messages.properties");
        var german = file("messages_de.properties");
        var same = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.") || key.startsWith("setting."))
                .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                .toList();

        assertThat(same).isEmpty();
    }

    @Test
    void everyFindingOfThePlatformHasASentenceAndWhatToDo() {
        List.of(
                        Refusals.FIELD,
                        Refusals.VEHICLE,
                        Refusals.SAME_VIN,
                        Refusals.OLD_VIN,
                        Refusals.WITHDRAW_BY_HAND,
                        AuterioMapping.CURRENCY)
                .forEach(TextsTest::assertExplained);
    }

    @Test
    void everyRuleOfTheMappingTableHasASentenceAndWhatToDo() {
        Mapped.mapping().fields().stream()
                .flatMap(field -> field.rules().stream())
                .map(TargetField.Rule::code)
                .filter(code -> !standardCodes().contains(code))
                .forEach(TextsTest::assertExplained);
    }

    @Test
    void everyPartOfTheStorePageHasItsText() {
        var info = new AuterioApp().info();
        assertText("app.name", "app.summary", "app.description", "app.prepare.1");
        info.credentials().forEach(credential -> assertText("credential." + credential.key() + ".label"));
        info.fees().forEach(fee -> assertText("fee." + fee.key()));
        assertThat(TextsTest.class.getResource(info.logo())).isNotNull();
    }

    private static void assertExplained(String code) {
        assertText("finding." + code, "finding." + code + ".action");
    }

    private static void assertText(String... keys) {
        for (var key : keys) {
            LANGUAGES.forEach(language -> assertThat(MESSAGES.pattern(language, key))
                    .as(language + " " + key)
                    .isPresent());
        }
    }

    private static Set<String> standardCodes() {
        return Arrays.stream(StandardCodes.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
    }

    private static Properties file(String name) {
        try (var stream = TextsTest.class.getResourceAsStream(name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
