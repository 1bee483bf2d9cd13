package dev.carport.web.ui;

import java.util.Locale;

/** The colour of a state. Never stands alone: a shape and a word go with it. */
public enum Tone {
    GOOD,
    WAIT,
    DOUBT,
    WARN,
    BAD,
    CALM;

    /** The class of the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
