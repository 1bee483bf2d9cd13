package dev.carport.api.vehicle;

/** On which side there are sliding doors. */
public enum SlidingDoors implements Term {
    /** Left. */
    LEFT,
    /** Right. */
    RIGHT,
    /** Both sides. */
    BOTH
}
