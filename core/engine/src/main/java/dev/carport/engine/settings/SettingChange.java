package dev.carport.engine.settings;

import tools.jackson.databind.JsonNode;

/**
 * One setting that differs.
 *
 * @param key the setting
 * @param before its old value; a secret as {@link SettingsType#MASK}, JSON null for none
 * @param after its new value, likewise
 */
public record SettingChange(String key, JsonNode before, JsonNode after) {}
