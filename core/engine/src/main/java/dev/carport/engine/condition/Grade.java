package dev.carport.engine.condition;

/** How well something works, from good to bad. */
public enum Grade {
    /** As it should. */
    WORKS,
    /** It goes on, but something waits for a person. */
    NEEDS_A_PERSON,
    /** Changes do not get through. */
    BROKEN
}
