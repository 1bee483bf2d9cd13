package dev.carport.api.vehicle;

/** How the power gets to the rear wheel of a motorcycle. */
public enum FinalDrive implements Term {
    /** Chain. */
    CHAIN,
    /** Shaft. */
    SHAFT,
    /** Belt. */
    BELT
}
