package dev.carport.api.vehicle;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** What a person reads for fields and topics of a vehicle, in English and German. */
public final class VehicleLabels {

    private static final String BUNDLE = "dev.carport.api.vehicle.messages";
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    private VehicleLabels() {}

    /**
     * The label of the field at a path, such as {@code prices.gross}, {@code financing[1].bank} or {@code
     * descriptions.de}. Where nothing has that path, the label of the nearest field above it; without any, the path.
     *
     * @param locale German for German, anything else for English
     */
    public static String field(String path, Locale locale) {
        var bundle = bundle(locale);
        var key = INDEX.matcher(path).replaceAll("[]");
        while (!key.isEmpty()) {
            for (var candidate : new String[] {"field." + key, "topic." + key}) {
                if (bundle.containsKey(candidate)) {
                    return bundle.getString(candidate);
                }
            }
            key = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        }
        return path;
    }

    /**
     * The heading of a topic by its path, such as {@code energy.costs}.
     *
     * @param locale German for German, anything else for English
     * @throws MissingResourceException when there is no such topic
     */
    public static String topic(String path, Locale locale) {
        return text("topic." + path, locale);
    }

    static String text(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    static ResourceBundle bundle(Locale locale) {
        // Without this control a German machine would answer in German when asked for English.
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                VehicleLabels.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
