package dev.carport.apps.autoscout24.mapping;

/** Search features of the platform that our vehicle tells in another field than its features. */
enum DerivedFeature {
    /** From the sliding doors. */
    SLIDING_DOOR_LEFT,
    /** From the sliding doors. */
    SLIDING_DOOR_RIGHT
}
