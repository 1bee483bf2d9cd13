package dev.carport.apps.mobilede.platform;

import dev.carport.api.mapping.TargetField;
import dev.carport.api.reference.Tables;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the place the platform complains about to our field. Places come in two spellings, {@code ad.vehicle.model-description} and
 * {@code ad.modelDescription}, with or without indexes; some errors name none, and then their key tells.
 */
final class ErrorFields {
    /** The errors we know, and the place of those that are always about the same one; else empty. */
    static final Map<String, String> KNOWN =
            Tables.beside(MobileDeApp.class, "places.ini").of("errors");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]*]");
    private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

    private final Map<String, String> byTarget = new HashMap<>();

    ErrorFields(List<TargetField> mapping) {
        for (TargetField field : mapping) {
            if (!field.sources().isEmpty()) {
                String path = field.part().equals(MobileDeMapping.IMAGES) ? "images" : field.path();
                byTarget.putIfAbsent(path, field.sources().getFirst());
            }
        }
    }

    /** Key of our field; empty when the complaint is about the ad as a whole. */
    String of(String key, @Nullable String path) {
        String place = path == null ? KNOWN.get(key) : normal(path);
        while (place != null && !place.isEmpty()) {
            String field = byTarget.get(place);
            if (field != null) {
                return field;
            }
            int dot = place.lastIndexOf('.');
            place = dot < 0 ? "" : place.substring(0, dot);
        }
        return byTarget.getOrDefault(KNOWN.getOrDefault(key, ""), "");
    }

    private static String normal(String path) {
        String plain = INDEX.matcher(path.strip()).replaceAll("");
        plain = HYPHEN.matcher(plain).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        return plain.replaceFirst("^/?ad[./]", "").replaceFirst("^vehicle\\.", "");
    }
}
