package dev.carport.engine.settings;

import java.util.List;

/**
 * When a setting is shown.
 *
 * @param key the setting it depends on
 * @param negated true when it is shown for all values but these
 * @param values texts of the values, as JSON writes them; at least one
 */
public record Condition(String key, boolean negated, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    /** Whether it holds for a value of the other setting; an empty text stands for none. */
    public boolean holdsFor(String value) {
        return values.contains(value) != negated;
    }
}
