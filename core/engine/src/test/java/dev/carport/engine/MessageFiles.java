package dev.carport.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The message files beside a class, each language by itself, for tests that keep them complete. */
public record MessageFiles(Map<String, String> english, Map<String, String> german) {
    /** The files beside this class. */
    public static MessageFiles beside(Class<?> type) {
        return new MessageFiles(load(type, "messages.properties"), load(type, "messages_de.properties"));
    }

    private static Map<String, String> load(Class<?> type, String file) {
        try (InputStream stream = type.getResourceAsStream(file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keys whose text is no message pattern, or has a single apostrophe that would vanish. */
    public List<String> faultyPatterns() {
        List<String> faulty = new ArrayList<>();
        for (Map<String, String> texts : List.of(english, german)) {
            texts.forEach((key, text) -> {
                try {
                    new MessageFormat(text);
                    if (text.replace("''", "").contains("'")) {
                        faulty.add(key);
                    }
                } catch (IllegalArgumentException broken) {
                    faulty.add(key);
                }
            });
        }
        return faulty;
    }

    /** Text keys for all constants of a class of finding codes. */
    public List<String> keysOfFindings(Class<?> codes) throws IllegalAccessException {
        List<String> keys = new ArrayList<>();
        for (Field field : codes.getFields()) {
            keys.add("finding." + field.get(null));
            keys.add("finding." + field.get(null) + ".action");
        }
        return keys;
    }
}
