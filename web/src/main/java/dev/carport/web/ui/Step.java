package dev.carport.web.ui;

/**
 * One step of a guided flow.
 *
 * @param href where a done step is looked at again
 */
public record Step(String word, String href, State state) {

    /** Where the step stands. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
