package dev.carport.engine.operations;

import dev.carport.api.settings.Secret;
import java.util.Map;

/** Keeps the secrets of exports' settings, encrypted. */
public interface SettingSecrets {
    /** All stored secrets of an export by setting. */
    Map<String, Secret> of(String exportId);

    /** Replaces all secrets of an export. */
    void put(String exportId, Map<String, Secret> secrets);
}
