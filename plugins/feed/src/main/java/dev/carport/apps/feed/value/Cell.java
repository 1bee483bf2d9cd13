package dev.carport.apps.feed.value;

import dev.carport.api.settings.Columns.Column;
import dev.carport.api.vehicle.VehicleField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills one column. Immutable. */
public final class Cell {
    private static final Map<String, VehicleField<?>> FIELDS =
            VehicleField.all().stream().collect(Collectors.toUnmodifiableMap(VehicleField::key, Function.identity()));
    private static final String ALL_OTHERS = "*";

    private final @Nullable VehicleField<?> field;
    private final Notation notation;
    private final String otherwise;
    private final Map<String, String> values;

    private Cell(@Nullable VehicleField<?> field, Notation notation, String otherwise, Map<String, String> values) {
        this.field = field;
        this.notation = notation;
        this.otherwise = otherwise;
        this.values = values;
    }

    /** The cell of a column. A format that cannot be read counts as none: {@link #check} has said so before. */
    public static Cell of(Column column) {
        VehicleField<?> field = FIELDS.get(column.field());
        Notation notation;
        try {
            notation = field == null ? Notation.USUAL : Notation.of(field, column.format());
        } catch (NotationFault unreadable) {
            notation = Notation.USUAL;
        }
        return new Cell(field, notation, column.otherwise(), replacements(column));
    }

    private static Map<String, String> replacements(Column column) {
        try {
            return column.replacements();
        } catch (IllegalArgumentException unreadable) {
            return Map.of();
        }
    }

    /**
     * Reads a column's format.
     *
     * @throws NotationFault when it cannot be read
     */
    public static void check(Column column) {
        VehicleField<?> field = FIELDS.get(column.field());
        if (field != null) {
            Notation.of(field, column.format());
        } else if (!column.format().isBlank()) {
            throw new NotationFault(column.format());
        }
    }

    /** The field it takes; null for a fixed value. */
    public @Nullable VehicleField<?> field() {
        return field;
    }

    /** A field by its key; null when there is none. */
    static @Nullable VehicleField<?> field(String key) {
        return FIELDS.get(key);
    }

    /** What stands in the cell, as a plain JSON value; null for nothing. */
    public @Nullable Object of(View view) {
        Object value = field == null ? null : notation.write(field.get(view.vehicle()), view.with(values));
        if (value == null || value.equals("") || value instanceof List<?> items && items.isEmpty()) {
            return otherwise.isEmpty() ? null : otherwise;
        }
        return values.isEmpty() || notation.picks() ? value : replaced(value);
    }

    private Object replaced(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(this::replaced).toList();
        }
        String text = Usual.text(value);
        String other = values.get(text);
        if (other == null) {
            other = values.get(ALL_OTHERS);
        }
        return other == null ? value : other;
    }
}
