package dev.carport.api.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Texts from {@code messages.properties} files (UTF-8) beside a class. Thread-safe. */
public final class Messages {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String bundle;
    private final ClassLoader loader;

    private Messages(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    /** The texts beside this class. */
    public static Messages beside(Class<?> type) {
        return new Messages(type.getPackageName() + ".messages", type.getClassLoader());
    }

    /** The pattern for a key; empty when the files lack it. */
    public Optional<String> pattern(Locale language, String key) {
        try {
            ResourceBundle texts = ResourceBundle.getBundle(bundle, language, loader, NO_FALLBACK);
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** The text for a key with its arguments; empty when the files lack it. */
    public Optional<String> text(Locale language, String key, Object... arguments) {
        return pattern(language, key).map(pattern -> new MessageFormat(pattern, language).format(arguments));
    }
}
