package dev.carport.api.app;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One step from an older form of the settings to the next.
 *
 * @param toVersion the version it leads to, from 2 on
 * @param step turns the stored values (JSON values by key, columns as a list of maps, without secrets) into the newer form; pure
 */
public record SettingsMigration(int toVersion, UnaryOperator<Map<String, Object>> step) {}
