package dev.carport.web.form;

import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleLabels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Columns in a form: read from what it sends, changed by a button, and drawn. Every change is a button that sends the whole form, so that
 * it works without JavaScript and loses nothing. Pure.
 */
public final class ColumnEdits {

    /** The parts of a column, each a list of entries in the form, in the order of the rows. */
    public static final List<String> PARTS = List.of("field", "name", "format", "otherwise", "values");

    /** With more rows than this, a choice of all fields in each would make the page too large. */
    private static final int CHOOSABLE = 40;

    private ColumnEdits() {}

    /**
     * The columns a form sends. Rows with nothing in them are left out; a column without a name gets its field's.
     *
     * @param entries all values of a form field
     */
    public static ArrayNode read(String key, Function<String, List<String>> entries, Locale language) {
        List<List<String>> parts =
                PARTS.stream().map(part -> entries.apply(key + "." + part)).toList();
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < parts.get(1).size(); i++) {
            ObjectNode row = JsonNodeFactory.instance.objectNode();
            for (int part = 0; part < PARTS.size(); part++) {
                List<String> values = parts.get(part);
                String value = i < values.size() ? values.get(i) : "";
                if (!value.isBlank()) {
                    row.put(PARTS.get(part), value);
                }
            }
            if (!row.isEmpty()) {
                String field = row.path("field").asString("");
                if (!row.has("name") && !field.isEmpty()) {
                    row.put("name", free(rows, VehicleLabels.field(field, language)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * Where a row of the form is among those that {@link #read} keeps, counted from 1; 0 when nothing stands in it, and so it is gone
     * already.
     */
    public static int kept(String key, Function<String, List<String>> entries, int row) {
        List<List<String>> parts =
                PARTS.stream().map(part -> entries.apply(key + "." + part)).toList();
        IntPredicate filled = at -> parts.stream()
                .anyMatch(part -> at < part.size() && !part.get(at).isBlank());
        return row >= 1 && filled.test(row - 1)
                ? (int) IntStream.range(0, row).filter(filled).count()
                : 0;
    }

    /** What a button asks for. */
    public record Edit(String setting, String action, int row) {

        /** The same for another row. */
        public Edit at(int other) {
            return new Edit(setting, action, other);
        }

        /** Reads {@code columns:up:3}; null when it is nothing of the kind. */
        public static @Nullable Edit of(String text) {
            String[] parts = text.split(":");
            if (parts.length < 2 || parts.length > 3 || parts.length == 3 && !parts[2].matches("[0-9]{1,4}")) {
                return null;
            }
            return new Edit(parts[0], parts[1], parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
        }
    }

    /**
     * Carries out an edit.
     *
     * @param added key of the field to add; empty for a fixed value
     * @param fixed name of a column with a fixed value
     * @return id of the control the person is at afterwards
     */
    public static String apply(ArrayNode rows, Edit edit, String added, String fixed, Locale language) {
        int at = edit.row() - 1;
        boolean there = at >= 0 && at < rows.size();
        switch (edit.action()) {
            case "add" -> {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                row.put("field", added);
                row.put("name", free(rows, added.isEmpty() ? fixed : VehicleLabels.field(added, language)));
                rows.add(row);
                return edit.setting() + "-name-" + rows.size();
            }
            case "remove" -> {
                if (there) {
                    rows.remove(at);
                }
                return rows.isEmpty()
                        ? edit.setting() + "-add"
                        : edit.setting() + "-remove-" + Math.min(edit.row(), rows.size());
            }
            case "up", "down" -> {
                int to = edit.action().equals("up") ? at - 1 : at + 1;
                if (there && to >= 0 && to < rows.size()) {
                    JsonNode row = rows.remove(at);
                    rows.insert(to, row);
                    at = to;
                }
                return edit.setting() + "-" + edit.action() + "-" + (at + 1);
            }
            default -> {
                return "";
            }
        }
    }

    private static String free(ArrayNode rows, String wanted) {
        List<String> taken = new ArrayList<>();
        rows.forEach(row -> taken.add(row.path("name").asString("")));
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    /** The table of these columns. */
    static ColumnTable table(
            @Nullable JsonNode columns, List<FormOption> presets, String focus, String rest, Locale language) {
        List<ColumnTable.Row> rows = new ArrayList<>();
        if (columns != null && columns.isArray()) {
            for (JsonNode column : columns) {
                String field = column.path("field").asString("");
                rows.add(new ColumnTable.Row(
                        rows.size() + 1,
                        field,
                        field.isEmpty() ? "" : VehicleLabels.field(field, language),
                        column.path("name").asString(""),
                        column.path("format").asString(""),
                        column.path("otherwise").asString(""),
                        column.path("values").asString("")));
            }
        }
        return new ColumnTable(rows, topics(rest, language), presets, rows.size() <= CHOOSABLE, focus);
    }

    private static List<ColumnTable.Topic> topics(String rest, Locale language) {
        Map<String, List<FormOption>> byTopic = new LinkedHashMap<>();
        for (VehicleField<?> field : VehicleField.all()) {
            int point = field.key().lastIndexOf('.');
            String topic = point < 0 ? rest : VehicleLabels.topic(field.key().substring(0, point), language);
            Objects.requireNonNull(byTopic.computeIfAbsent(topic, label -> new ArrayList<>()))
                    .add(new FormOption(field.key(), field.label(language), null, false, false));
        }
        return byTopic.entrySet().stream()
                .map(entry -> new ColumnTable.Topic(entry.getKey(), entry.getValue()))
                .toList();
    }
}
