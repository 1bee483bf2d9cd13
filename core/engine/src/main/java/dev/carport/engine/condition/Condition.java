package dev.carport.engine.condition;

import java.util.Comparator;
import java.util.List;

/**
 * How the whole installation is: as well as its worst part.
 *
 * @param grade of the whole
 * @param parts worst first, then by name
 */
public record Condition(Grade grade, List<Part> parts) {
    /** The condition of what consists of these parts; of none, it works. */
    public static Condition of(List<Part> parts) {
        List<Part> sorted = parts.stream()
                .sorted(Comparator.comparing(Part::grade)
                        .reversed()
                        .thenComparing(Part::kind)
                        .thenComparing(Part::name))
                .toList();
        return new Condition(sorted.isEmpty() ? Grade.WORKS : sorted.getFirst().grade(), sorted);
    }
}
