package dev.carport.web.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Our vocabularies as the API writes them: {@code IN_REVIEW} is {@code in-review}. */
public final class Words {

    private Words() {}

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a word; empty when there is none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst();
    }

    /** Counts by word, by name; constants without any are given as 0. */
    public static <E extends Enum<E>> Map<String, Integer> counts(Class<E> type, Map<E, Integer> counts) {
        Map<String, Integer> words = new TreeMap<>();
        for (E constant : type.getEnumConstants()) {
            words.put(of(constant), counts.getOrDefault(constant, 0));
        }
        return words;
    }
}
