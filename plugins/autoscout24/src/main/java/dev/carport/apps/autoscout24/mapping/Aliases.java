package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.reference.Tables;
import dev.carport.api.vehicle.Feature;
import dev.carport.apps.autoscout24.AutoScout24App;
import java.util.Map;
import java.util.stream.Stream;

/** From our words, and words dealers use, to the names of the platform's lists: {@code words.ini}. */
public final class Aliases {
    private static final Tables WORDS = Tables.beside(AutoScout24App.class, "words.ini");

    private Aliases() {}

    /** For each list the way from our word to the platform's; immutable. */
    public static Map<String, Map<String, String>> all() {
        return WORDS.all();
    }

    /** Whether the platform has a counterpart for the feature, of cars or of bikes. */
    static boolean has(Feature feature) {
        return Stream.of(Lists.CAR_EQUIPMENT, Lists.BIKE_EQUIPMENT)
                .anyMatch(list -> WORDS.of(list).containsKey(feature.name()));
    }
}
