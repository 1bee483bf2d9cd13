package dev.carport.api.settings;

import java.util.List;

/**
 * Columns of a file, chosen and named by the dealer in a table. As JSON an array of objects with the components of {@link Column} as
 * keys; those that are empty may be left out.
 *
 * @param columns in order; may be empty
 */
public record Columns(List<Column> columns) {
    /** No columns. */
    public static final Columns NONE = new Columns(List.of());

    public Columns {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param field key of a {@link dev.carport.api.vehicle.VehicleField}; empty for a column that always holds {@code otherwise}
     * @param name head of the column; never empty
     * @param format how the value is written, in the app's own notation, such as {@code dd.MM.yyyy}; empty for the usual way
     * @param otherwise written when the vehicle has no value
     * @param values replaces values: {@code PETROL=1; DIESEL=2}; those not named stay as they are; empty for none
     */
    public record Column(String field, String name, String format, String otherwise, String values) {}
}
