package dev.carport.engine.housekeeping;

import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A chore that removes what has become old, so much at a time that other writers get their turn.
 *
 * @param remove removes at most so many and says how many it removed
 */
record Forgetting(String name, IntUnaryOperator remove) implements Chore {
    private static final int STEP = 1000;
    private static final String MORE = "more";

    @Override
    public Optional<String> piece(String after) {
        return remove.applyAsInt(STEP) < STEP ? Optional.empty() : Optional.of(MORE);
    }
}
