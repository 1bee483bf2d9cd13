package dev.carport.apps.mobilede.mapping;

import dev.carport.api.reference.Tables;
import dev.carport.api.vehicle.Feature;
import dev.carport.apps.mobilede.MobileDeApp;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From our words, and words dealers use, to names or keys of the platform's lists and to its flags: {@code words.ini}. */
public final class Aliases {
    private static final String FLAGS = "flags";
    private static final Tables WORDS = Tables.beside(MobileDeApp.class, "words.ini");

    private Aliases() {}

    /** For each list the way from our word to the platform's; immutable. */
    public static Map<String, Map<String, String>> all() {
        return WORDS.all().entrySet().stream()
                .filter(table -> !table.getKey().equals(FLAGS))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The platform's flags for features, in the order of their names. */
    static SortedMap<String, Feature> flags() {
        SortedMap<String, Feature> flags = new TreeMap<>();
        WORDS.of(FLAGS).forEach((flag, feature) -> flags.put(flag, Feature.valueOf(feature)));
        return flags;
    }
}
