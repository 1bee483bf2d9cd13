package dev.carport.api.vehicle;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equipment in its parts: search features, standard, optional and other text.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param features features that buyers search by, in the order of {@link Feature}
 * @param standard standard equipment, one item per line, in the dealer's order
 * @param optional optional equipment, one item per line, in the dealer's order
 * @param highlights the few items to put in front, best first
 * @param other further equipment as free text
 * @param wheelSize diameter of the alloy wheels
 * @param tyres size of the tyres, such as 225/45 R17
 */
public record Equipment(
        Set<Feature> features,
        @Text(max = 300) List<String> standard,
        @Text(max = 300) List<String> optional,
        @Text(max = 80) List<String> highlights,
        @Text(max = 10000, lines = true) @Nullable String other,
        @Unit("in") @Range(min = 8, max = 30) @Nullable Integer wheelSize,
        @Text(max = 60) @Nullable String tyres)
        implements Topic {

    /** Nothing is known. */
    public static final Equipment NONE = new Equipment(Set.of(), List.of(), List.of(), List.of(), null, null, null);

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Equipment {
        features = Copies.set(features);
        standard = Copies.list(standard);
        optional = Copies.list(optional);
        highlights = Copies.list(highlights);
    }
}
