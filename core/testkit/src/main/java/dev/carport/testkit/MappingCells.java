package dev.carport.testkit;

import dev.carport.api.mapping.TargetField;
import dev.carport.api.vehicle.VehicleLabels;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cells of a line in a page's mapping table: what the lines declared for one target say together, without repetitions.
 *
 * @param fields lines of the mapping for the same target; empty makes every cell empty
 */
public record MappingCells(List<TargetField> fields) {
    public MappingCells {
        fields = List.copyOf(fields);
    }

    /** The vehicle's fields: key and English label. */
    public String sources() {
        return merged(field ->
                field.sources().stream().map(key -> "`" + key + "` " + VehicleLabels.field(key, Locale.ENGLISH)));
    }

    /** Keys of the settings that decide. */
    public String settings() {
        return merged(field -> field.settings().stream().map(key -> "`" + key + "`"));
    }

    /** Names of the platform's lists used for translation. */
    public String lists() {
        return merged(field -> Stream.of(field.list()).filter(list -> !list.isEmpty()));
    }

    /** Codes of the rules with their limits. */
    public String rules() {
        return merged(field -> field.rules().stream().map(MappingCells::rule));
    }

    private static String rule(TargetField.Rule rule) {
        if (rule.limits().isEmpty()) {
            return rule.code();
        }
        return rule.code() + " "
                + rule.limits().stream().map(limit -> "`" + limit + "`").collect(Collectors.joining(" to "));
    }

    private String merged(Function<TargetField, Stream<String>> column) {
        return fields.stream().flatMap(column).distinct().collect(Collectors.joining("<br>"));
    }
}
