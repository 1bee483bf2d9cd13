package dev.carport.engine.imports;

/** What a person decides after the preview. */
public enum ImportChoice {
    /** The file as a whole, when nothing in it is faulty and the guard holds nothing. */
    ALL,
    /** The file as a whole, although many vehicles leave. */
    RELEASED,
    /** Only the vehicles that are not faulty. Nothing leaves the stock, whatever the mode. */
    GOOD_ONLY
}
