package dev.carport.api.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns of a file, chosen and named by the dealer in a table. As JSON an array of objects with the components of {@link Column} as
 * keys; those that are empty may be left out. A {@link Setting#defaultValue} of this kind is that JSON.
 *
 * <p>The host sees to it that there are at most {@link #MOST}, that each has a name and no name occurs twice, that fields exist, and
 * that {@code values} can be read.
 *
 * @param columns in order; may be empty
 */
public record Columns(List<Column> columns) {
    /** The greatest number of columns. */
    public static final int MOST = 300;

    /** No columns. */
    public static final Columns NONE = new Columns(List.of());

    public Columns {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param field key of a {@link dev.carport.api.vehicle.VehicleField}; empty for a column that always holds {@code otherwise},
     *     which may be nothing
     * @param name head of the column; never empty
     * @param format how the value is written, in the app's own notation, such as {@code dd.MM.yyyy}; empty for the usual way
     * @param otherwise written when the vehicle has no value
     * @param values replaces values: {@code PETROL=1; DIESEL=2}; those not named stay as they are, unless {@code *} names them all.
     *     Empty for none. A backslash takes the meaning from the character behind it
     */
    public record Column(String field, String name, String format, String otherwise, String values) {
        /** A column that takes a field as it is. */
        public Column(String field, String name) {
            this(field, name, "", "", "");
        }

        /**
         * What {@link #values} says, in its order.
         *
         * @throws IllegalArgumentException when an entry has no equals sign or stands twice; its message is that entry
         */
        public Map<String, String> replacements() {
            Map<String, String> table = new LinkedHashMap<>();
            for (String entry : split(values, ';')) {
                if (entry.isBlank()) {
                    continue;
                }
                List<String> sides = split(entry, '=');
                if (sides.size() != 2 || table.put(plain(sides.getFirst()), plain(sides.getLast())) != null) {
                    throw new IllegalArgumentException(entry.strip());
                }
            }
            return table;
        }

        private static List<String> split(String text, char at) {
            List<String> pieces = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == at) {
                    pieces.add(text.substring(start, i));
                    start = i + 1;
                }
            }
            pieces.add(text.substring(start));
            return pieces;
        }

        private static String plain(String text) {
            StringBuilder plain = new StringBuilder(text.length());
            String stripped = text.strip();
            for (int i = 0; i < stripped.length(); i++) {
                char c = stripped.charAt(i);
                plain.append(c == '\\' && i + 1 < stripped.length() ? stripped.charAt(++i) : c);
            }
            return plain.toString();
        }
    }
}
