package dev.carport.apps.autoscout24.mapping;

/** Search features of the platform that our vehicle tells in another field than its features. */
enum DerivedFeature {
    /** From the sliding doors. */
    SLIDING_DOOR_LEFT("Sliding door left"),
    /** From the sliding doors. */
    SLIDING_DOOR_RIGHT("Sliding door right");

    private final String theirs;

    DerivedFeature(String theirs) {
        this.theirs = theirs;
    }

    /** English name in the platform's equipment list. */
    String theirs() {
        return theirs;
    }
}
