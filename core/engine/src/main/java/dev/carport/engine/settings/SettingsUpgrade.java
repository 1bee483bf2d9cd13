package dev.carport.engine.settings;

import dev.carport.api.app.SettingsMigration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs an app's migrations over a copy of stored values. */
final class SettingsUpgrade {
    private final List<SettingsMigration> migrations;
    private final int version;

    SettingsUpgrade(List<SettingsMigration> migrations, int version) {
        this.migrations = migrations;
        this.version = version;
    }

    MigrationResult run(ObjectNode stored, int fromVersion) {
        if (fromVersion > version) {
            return new MigrationResult.Failed(
                    fromVersion,
                    "The settings were stored by a newer version of the app (" + fromVersion + " > " + version + ").");
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        stored.properties().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
        Map<String, @Nullable Object> current = values;
        for (SettingsMigration migration : migrations) {
            if (migration.toVersion() > fromVersion) {
                try {
                    current = new LinkedHashMap<>(apply(migration, current));
                } catch (RuntimeException | StackOverflowError failed) {
                    return new MigrationResult.Failed(migration.toVersion(), failed.toString());
                }
            }
        }
        try {
            return new MigrationResult.Migrated(json(current), version);
        } catch (IllegalArgumentException strange) {
            return new MigrationResult.Failed(version, String.valueOf(strange.getMessage()));
        }
    }

    // the contract speaks of plain values; null among them is a JSON null
    @SuppressWarnings("NullAway")
    private static Map<String, @Nullable Object> apply(
            SettingsMigration migration, Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> result = migration.step().apply(values);
        if (result == null) {
            throw new IllegalStateException("The migration gave null");
        }
        return result;
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case NULL, MISSING -> null;
            case ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                node.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case OBJECT -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                node.properties().forEach(entry -> entries.put(entry.getKey(), plain(entry.getValue())));
                yield entries;
            }
            case BINARY, POJO -> throw new IllegalArgumentException("Not a value of settings: " + node.getNodeType());
        };
    }

    private static ObjectNode json(Map<String, @Nullable Object> values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach((key, value) -> json.set(key, json(key, value)));
        return json;
    }

    private static JsonNode json(String key, @Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case null -> json.nullNode();
            case String text -> json.stringNode(text);
            case Boolean yes -> json.booleanNode(yes);
            case Integer number -> json.numberNode(number);
            case Long number -> json.numberNode(number);
            case BigInteger number -> json.numberNode(number);
            case BigDecimal number -> json.numberNode(number);
            case Double number -> json.numberNode(BigDecimal.valueOf(number));
            case List<?> items -> {
                ArrayNode array = json.arrayNode();
                items.forEach(item -> array.add(json(key, item)));
                yield array;
            }
            case Map<?, ?> entries -> {
                ObjectNode object = json.objectNode();
                entries.forEach((name, entry) -> object.set(String.valueOf(name), json(key, entry)));
                yield object;
            }
            default ->
                throw new IllegalArgumentException(
                        "The migration gave a " + value.getClass().getName() + " for " + key);
        };
    }
}
