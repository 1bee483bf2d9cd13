package dev.carport.api.mapping;

import java.util.List;

/**
 * One line of an app's mapping table.
 *
 * @param part name of the part
 * @param path dotted path inside the part
 * @param sources keys of the vehicle fields
 * @param settings keys of the settings that decide about it
 * @param list name of the platform's list used for translation; empty for none
 * @param rules the rules checked before sending
 */
public record TargetField(
        String part, String path, List<String> sources, List<String> settings, String list, List<Rule> rules) {
    public TargetField {
        sources = List.copyOf(sources);
        settings = List.copyOf(settings);
        rules = List.copyOf(rules);
    }

    /**
     * A rule in short.
     *
     * @param code code of the finding it makes
     * @param limits its numbers or words, for example least and greatest value
     */
    public record Rule(String code, List<Object> limits) {
        public Rule {
            limits = List.copyOf(limits);
        }
    }
}
