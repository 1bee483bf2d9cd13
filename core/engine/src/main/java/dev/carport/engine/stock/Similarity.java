package dev.carport.engine.stock;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds what somebody may have meant. */
final class Similarity {

    /** Of the names that can be meant, which are few and always the same. */
    private static final Map<String, String> FOLDED = new ConcurrentHashMap<>();

    private static final int LONGEST = 60;

    private record Candidate(String name, int distance) {}

    private Similarity() {}

    /** The names that differ from a word by a few letters at most, nearest first; empty when none does. */
    static List<String> closest(String word, Collection<String> names, int limit) {
        if (word.length() > 2 * LONGEST) {
            return List.of();
        }
        var wanted = folded(word);
        if (wanted.length() > LONGEST) {
            return List.of();
        }
        int allowed = Math.max(1, wanted.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(foldedOnce(name).length() - wanted.length()) <= allowed)
                .map(name -> new Candidate(name, distance(wanted, foldedOnce(name))))
                .filter(candidate -> candidate.distance <= allowed)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    private static String foldedOnce(String name) {
        return FOLDED.computeIfAbsent(name, Similarity::folded);
    }

    /** Letters and digits only, so that upper case, blanks and underscores make no difference. */
    static String folded(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be added, left out or changed (Levenshtein). */
    static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var current = new int[previous.length];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int changed = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
