package dev.carport.api.app;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Values for some of an app's settings, to begin with. Its name stands under {@code preset.<key>.label} in the app's message files.
 *
 * @param key letters, digits, hyphens
 * @param values by the settings' keys, as plain JSON values like those of a {@link SettingsMigration}; settings not named keep theirs
 */
public record Preset(String key, Map<String, Object> values) {
    public Preset {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
