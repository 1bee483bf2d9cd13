package dev.carport.engine.store;

/** Why a command did nothing, in a sentence for the person at the console. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
        super(sentence);
    }
}
