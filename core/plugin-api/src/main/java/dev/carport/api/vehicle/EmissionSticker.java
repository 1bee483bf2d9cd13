package dev.carport.api.vehicle;

/** German emission sticker. */
public enum EmissionSticker implements Term {
    /** None. */
    NONE,
    /** 2 (red). */
    RED,
    /** 3 (yellow). */
    YELLOW,
    /** 4 (green). */
    GREEN
}
