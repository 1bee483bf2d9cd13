package dev.carport.engine.apps;

import dev.carport.api.app.AppInfo;
import dev.carport.engine.settings.SettingTexts;
import dev.carport.engine.settings.SettingsType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * Whether an app has the words it must have, in each language's own file: a look-up by bundle would fall back to the other
 * language and hide what is missing.
 */
final class TextCheck {
    private static final Map<Locale, String> FILES = files();

    private final Map<Locale, Properties> texts;
    private final AppInfo info;
    private final SettingsType<?> settings;

    private TextCheck(Map<Locale, Properties> texts, AppInfo info, SettingsType<?> settings) {
        this.texts = texts;
        this.info = info;
        this.settings = settings;
    }

    private static Map<Locale, String> files() {
        Map<Locale, String> files = new LinkedHashMap<>();
        files.put(Locale.ENGLISH, "messages.properties");
        files.put(Locale.GERMAN, "messages_de.properties");
        return files;
    }

    static TextCheck of(Class<?> app, AppInfo info, SettingsType<?> settings) {
        Map<Locale, Properties> texts = new LinkedHashMap<>();
        FILES.forEach((language, file) -> texts.put(language, load(app, file)));
        return new TextCheck(texts, info, settings);
    }

    private static Properties load(Class<?> app, String file) {
        Properties texts = new Properties();
        try (InputStream stream = app.getResourceAsStream(file)) {
            if (stream != null) {
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                texts.load(reader);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // then its keys are missing, which is what is reported
            texts.clear();
        }
        return texts;
    }

    /** Missing keys and texts that are no message patterns, each with its file; sorted. */
    List<String> faults() {
        TreeSet<String> faults = new TreeSet<>();
        texts.forEach((language, properties) -> {
            List<String> missing = new ArrayList<>(AppReader.keys(info));
            missing.removeIf(properties::containsKey);
            SettingTexts words = SettingTexts.over((any, key) -> Optional.ofNullable(properties.getProperty(key)));
            missing.addAll(words.missing(language, settings));
            missing.forEach(key -> faults.add(FILES.get(language) + ": " + key));
            properties.forEach((key, pattern) -> {
                if (!isPattern(pattern.toString(), language)) {
                    faults.add(FILES.get(language) + ": " + key + " (not a message pattern)");
                }
            });
        });
        return List.copyOf(faults);
    }

    private static boolean isPattern(String text, Locale language) {
        try {
            return new MessageFormat(text, language).getLocale() != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
