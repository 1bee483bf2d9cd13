package dev.carport.web.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/**
 * The sentences of the pages in one language, from {@code messages_<tag>.properties} (UTF-8, patterns of
 * {@link MessageFormat}: an apostrophe is written twice). Immutable; safe for use by many threads.
 */
public final class Texts {

    private static final Map<Language, Texts> ALL = load();

    private final Language language;
    private final Map<String, String> patterns;

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The texts of a language. */
    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /** Every key there is; the same set in each language, which a test holds. */
    public Set<String> keys() {
        return patterns.keySet();
    }

    /** Whether there is a text for this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /**
     * The sentence for a key with its arguments filled in. Numbers appear in the language's form.
     *
     * @throws IllegalArgumentException if there is no such key: a fault of ours that tests find, never a blank page part
     */
    public String text(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for the key " + key + " in " + language.tag());
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static Map<Language, Texts> load() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Texts(language, read("messages_" + language.tag() + ".properties")));
        }
        return Map.copyOf(all);
    }

    private static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream("/dev/carport/web/" + file), file),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> patterns = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(key -> patterns.put(key, Objects.requireNonNull(properties.getProperty(key))));
        return Map.copyOf(patterns);
    }
}
