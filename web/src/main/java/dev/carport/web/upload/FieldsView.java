package dev.carport.web.upload;

import java.util.List;

/** The fields a vehicle can have, by topic. */
public record FieldsView(List<Topic> topics) {

    public FieldsView {
        topics = List.copyOf(topics);
    }

    /** Fields that belong together. */
    public record Topic(String name, List<Field> fields) {
        public Topic {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param path as it is written in a file
     * @param form what is written for its value
     * @param words the values it may have; empty when it may have any
     */
    public record Field(String path, String label, boolean required, String form, List<Word> words) {
        public Field {
            words = List.copyOf(words);
        }
    }

    /** A value and what it means. */
    public record Word(String key, String label) {}
}
