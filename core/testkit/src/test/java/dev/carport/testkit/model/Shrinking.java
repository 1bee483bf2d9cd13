package dev.carport.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a failing sequence short: ever smaller pieces are left out as long as it still fails. */
final class Shrinking {
    private Shrinking() {}

    /** The shortest sequence found that still fails; no single step of it can be left out. */
    static <T> List<T> shortest(List<T> failing, Predicate<List<T>> fails) {
        List<T> steps = failing;
        int piece = Math.max(1, steps.size() / 2);
        while (true) {
            boolean shorter = false;
            for (int from = 0; from < steps.size(); ) {
                List<T> without = new ArrayList<>(steps.subList(0, from));
                without.addAll(steps.subList(Math.min(steps.size(), from + piece), steps.size()));
                if (fails.test(without)) {
                    steps = without;
                    shorter = true;
                } else {
                    from += piece;
                }
            }
            if (piece == 1 && !shorter) {
                return List.copyOf(steps);
            }
            piece = Math.max(1, piece / 2);
        }
    }
}
