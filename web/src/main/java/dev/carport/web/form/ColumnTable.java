package dev.carport.web.form;

import java.util.List;

/**
 * Columns of a file as a table to edit.
 *
 * @param rows in order
 * @param topics every field there is, by topic
 * @param presets what can be taken over instead
 * @param choosable whether a row lets its field be chosen anew; with very many rows it only shows it, for the page's sake
 * @param focus id of the control a person is at after a change; empty for none
 */
public record ColumnTable(
        List<Row> rows, List<Topic> topics, List<FormOption> presets, boolean choosable, String focus) {

    public ColumnTable {
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
        presets = List.copyOf(presets);
    }

    /**
     * One column.
     *
     * @param number from 1
     * @param field key of its field; empty for a fixed value
     * @param label what the field is called; empty for a fixed value
     */
    public record Row(
            int number, String field, String label, String name, String format, String otherwise, String values) {}

    /** Fields that belong together. */
    public record Topic(String label, List<FormOption> fields) {
        public Topic {
            fields = List.copyOf(fields);
        }
    }
}
