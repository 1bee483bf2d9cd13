package dev.carport.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.carport.api.app.AppInfo;
import dev.carport.api.app.ExportApp;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.TargetField;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for the texts of every app: whatever a person may read stands in the English and in the German file, each looked at by
 * itself, so that one language never hides what the other lacks. {@link #assertComplete} checks all that can be known from the app alone;
 * what only its tests know, such as the codes it makes of the platform's answers, is given to {@link #assertFindings} and
 * {@link #assertTexts}. Every method throws an {@link AssertionError} that names the keys.
 */
public final class TextLaws {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)");
    private static final Pattern QUOTED_BRACES = Pattern.compile("'[{}]+'");
    private static final Set<String> STANDARD = standardCodes();

    private final ExportApp<?> app;
    private final Properties english;
    private final Properties german;
    private final Map<Locale, Properties> texts;
    private final Set<String> names;

    private TextLaws(ExportApp<?> app, Set<String> names) {
        this.app = app;
        this.names = Set.copyOf(names);
        this.english = load(app.getClass(), "messages.properties");
        this.german = load(app.getClass(), "messages_de.properties");
        this.texts = Map.of(Locale.ENGLISH, english, Locale.GERMAN, german);
    }

    /** The laws for the files {@code messages.properties} and {@code messages_de.properties} beside the app's class; fails without them. */
    public static TextLaws of(ExportApp<?> app) {
        return new TextLaws(app, Set.of());
    }

    /** The same laws for an app in which these texts are names that are the same in every language. */
    public TextLaws withNames(String... keys) {
        return new TextLaws(app, Set.of(keys));
    }

    /** All laws that need nothing but the app; see the methods of this class without parameters. */
    public void assertComplete() {
        assertSameKeys();
        assertPatterns();
        assertSamePlaceholders();
        assertTranslated();
        assertStorePage();
        assertLogo();
        assertSettings();
        assertMappingRules();
    }

    /** Both files have the same keys. */
    public void assertSameKeys() {
        assertThat(german.stringPropertyNames())
                .as("keys of the German file")
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    /** Every text is a pattern of {@link MessageFormat} that is not blank, has no lone apostrophe and can be filled. */
    public void assertPatterns() {
        List<String> faults = new ArrayList<>();
        texts.forEach((language, file) -> new TreeSet<>(file.stringPropertyNames())
                .forEach(key -> fault(language, file.getProperty(key))
                        .ifPresent(fault -> faults.add(language + " " + key + " " + fault))));

        assertThat(faults).as("texts that are no good patterns").isEmpty();
    }

    private static Optional<String> fault(Locale language, String pattern) {
        if (pattern.isBlank()) {
            return Optional.of("is blank");
        }
        // a brace in quotes is meant to be read
        String plain = QUOTED_BRACES.matcher(pattern).replaceAll("(");
        if (plain.replace("''", "").contains("'")) {
            return Optional.of("has a lone apostrophe; write it twice");
        }
        try {
            String filled = new MessageFormat(plain, language).format(new Object[] {1, 2, 3, 4});
            return filled.contains("{") ? Optional.of("takes more than four arguments") : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.of("is no message pattern");
        }
    }

    /** Both languages use the same arguments: a number that one sentence names is missing in no other. */
    public void assertSamePlaceholders() {
        List<String> differing = english.stringPropertyNames().stream()
                .filter(german::containsKey)
                .filter(key -> !placeholders(english.getProperty(key)).equals(placeholders(german.getProperty(key))))
                .sorted()
                .toList();

        assertThat(differing).as("texts with other placeholders in German").isEmpty();
    }

    private static Set<String> placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    /** No finding and no setting has the same words in both languages. */
    public void assertTranslated() {
        List<String> same = english.stringPropertyNames().stream()
                .filter(key -> key.startsWith("finding.") || key.startsWith("setting."))
                .filter(key -> english.getProperty(key).equals(german.getProperty(key)))
                .filter(key -> !names.contains(key))
                .sorted()
                .toList();

        assertThat(same).as("texts that are not translated").isEmpty();
    }

    /** The store's page has name, summary, description, every credential and every fee. */
    public void assertStorePage() {
        AppInfo info = app.info();
        assertTexts(Stream.of(
                        Stream.of("app.name", "app.summary", "app.description"),
                        info.credentials().stream().map(credential -> "credential." + credential.key() + ".label"),
                        info.fees().stream().map(fee -> "fee." + fee.key()))
                .flatMap(Function.identity())
                .toArray(String[]::new));
    }

    /** The logo stands beside the app's class, if the app declares one. */
    public void assertLogo() {
        String logo = app.info().logo();
        if (logo != null) {
            assertThat(app.getClass().getResource(logo)).as(logo).isNotNull();
        }
    }

    /** Every setting, every option of one and every note on fees has its words, the app's or those of a standard type. */
    public void assertSettings() {
        SettingsType<?> type = SettingsType.of(app.settings(), app.migrations());
        texts.forEach((language, file) -> {
            SettingTexts words = SettingTexts.over((any, key) -> Optional.ofNullable(file.getProperty(key)));
            assertThat(words.missing(language, type))
                    .as(language + " texts of settings")
                    .isEmpty();
        });
    }

    /** Every rule in the mapping table has a sentence and what to do; see {@link #assertFindings}. */
    public void assertMappingRules() {
        assertFindings(app.mapping().fields().stream()
                .flatMap(field -> field.rules().stream())
                .map(TargetField.Rule::code));
    }

    /** Each of these codes of findings is a standard one, whose texts the host has, or has a sentence and what to do. */
    public void assertFindings(Stream<String> codes) {
        assertOwnFindings(codes.filter(code -> !STANDARD.contains(code)).collect(Collectors.toSet()));
    }

    /** Each of these codes has a sentence and what to do in the app's own files, whether the host has texts for it or not. */
    public void assertOwnFindings(Collection<String> codes) {
        assertTexts(codes.stream()
                .flatMap(code -> Stream.of("finding." + code, "finding." + code + ".action"))
                .toArray(String[]::new));
    }

    /** Each of these keys stands in both files. */
    public void assertTexts(String... keys) {
        List<String> missing = new ArrayList<>();
        texts.forEach((language, file) -> Arrays.stream(keys)
                .filter(key -> !file.containsKey(key))
                .forEach(key -> missing.add(language + " " + key)));

        assertThat(new TreeSet<>(missing)).as("missing texts").isEmpty();
    }

    /** Every text as it stands in the files, in no order; for laws of an app's own. */
    public List<String> patterns() {
        return texts.values().stream()
                .flatMap(file -> file.stringPropertyNames().stream().map(file::getProperty))
                .toList();
    }

    private static Properties load(Class<?> app, String name) {
        Properties file = new Properties();
        try (InputStream stream = app.getResourceAsStream(name)) {
            if (stream == null) {
                return fail("There is no " + name + " beside " + app.getName());
            }
            file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> standardCodes() {
        return Arrays.stream(StandardCodes.class.getFields())
                .map(TextLaws::constant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String constant(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
