package dev.carport.engine.settings;

import dev.carport.api.finding.Finding;
import dev.carport.api.settings.Columns;
import dev.carport.api.settings.Columns.Column;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Columns from and to JSON, and what can be wrong with them. */
final class ColumnsReader {
    /** Parts of a column with the greatest length of each, in code points. */
    static final Map<String, Integer> PARTS =
            Map.of("field", 100, "name", 100, "format", 200, "otherwise", 500, "values", 4000);

    /** The parts in the order in which they are written. */
    static final List<String> ORDER = List.of("field", "name", "format", "otherwise", "values");

    /** Keys of all fields a column can take. */
    static final Set<String> FIELDS =
            VehicleField.all().stream().map(VehicleField::key).collect(Collectors.toUnmodifiableSet());

    private ColumnsReader() {}

    /** Whether it is an array of objects with nothing but texts under the known keys. */
    static boolean readable(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode row : value) {
            if (!row.isObject()
                    || !row.properties().stream()
                            .allMatch(entry -> PARTS.containsKey(entry.getKey())
                                    && (entry.getValue().isString()
                                            || entry.getValue().isNull()))) {
                return false;
            }
        }
        return true;
    }

    /** The columns of a readable value. */
    static Columns read(JsonNode value) {
        List<Column> columns = new ArrayList<>();
        for (JsonNode row : value) {
            columns.add(new Column(
                    text(row, "field").strip(),
                    text(row, "name").strip(),
                    text(row, "format"),
                    text(row, "otherwise"),
                    text(row, "values")));
        }
        return new Columns(columns);
    }

    private static String text(JsonNode row, String part) {
        return row.path(part).asString("");
    }

    /** The JSON that is kept: parts in order, without the empty ones. */
    static ArrayNode write(Columns columns) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Column column : columns.columns()) {
            ObjectNode row = rows.addObject();
            put(row, "field", column.field());
            put(row, "name", column.name());
            put(row, "format", column.format());
            put(row, "otherwise", column.otherwise());
            put(row, "values", column.values());
        }
        return rows;
    }

    private static void put(ObjectNode row, String part, String text) {
        if (!text.isEmpty()) {
            row.put(part, text);
        }
    }

    /** Everything wrong with columns, at the setting with this key; rows count from 1. */
    static List<Finding> check(String key, Columns columns) {
        List<Finding> findings = new ArrayList<>();
        if (columns.columns().size() > Columns.MOST) {
            findings.add(Finding.error(
                    key, SettingsCodes.TOO_MANY_COLUMNS, columns.columns().size(), Columns.MOST));
            return findings;
        }
        Map<String, Integer> named = new HashMap<>();
        int row = 0;
        for (Column column : columns.columns()) {
            row++;
            Integer before = column.name().isEmpty() ? null : named.putIfAbsent(column.name(), row);
            if (before != null) {
                findings.add(Finding.error(key, SettingsCodes.COLUMN_TWICE, row, column.name(), before));
            }
            Finding wrong = check(key, column, row);
            if (wrong != null) {
                findings.add(wrong);
            }
        }
        return findings;
    }

    private static @Nullable Finding check(String key, Column column, int row) {
        Integer limit = tooLong(column);
        if (limit != null) {
            return Finding.error(key, SettingsCodes.COLUMN_TOO_LONG, row, limit);
        } else if (column.name().isEmpty()) {
            return Finding.error(key, SettingsCodes.COLUMN_NAME, row);
        } else if (!column.field().isEmpty() && !FIELDS.contains(column.field())) {
            return Finding.error(key, SettingsCodes.COLUMN_FIELD, row, column.name(), column.field());
        }
        try {
            column.replacements();
            return null;
        } catch (IllegalArgumentException broken) {
            return Finding.error(
                    key, SettingsCodes.COLUMN_VALUES, row, column.name(), String.valueOf(broken.getMessage()));
        }
    }

    /** The limit that is broken; null when none is. */
    private static @Nullable Integer tooLong(Column column) {
        for (JsonNode row : write(new Columns(List.of(column)))) {
            for (Map.Entry<String, JsonNode> part : row.properties()) {
                String text = part.getValue().stringValue();
                Integer limit = PARTS.get(part.getKey());
                if (limit != null && text.codePointCount(0, text.length()) > limit) {
                    return limit;
                }
            }
        }
        return null;
    }
}
