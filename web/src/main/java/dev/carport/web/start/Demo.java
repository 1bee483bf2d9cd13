package dev.carport.web.start;

/** A dealer group to try things with. */
public interface Demo {

    /** Whether it may be loaded: only into an installation without locations. */
    boolean offered();

    /** Loads it; returns when every vehicle is in the stock. Loading it again changes nothing. */
    void load();
}
