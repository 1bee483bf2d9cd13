package dev.carport.api.vehicle;

/** Basic body colour. */
public enum Colour implements Term {
    /** Black. */
    BLACK,
    /** Grey. */
    GREY,
    /** Silver. */
    SILVER,
    /** White. */
    WHITE,
    /** Blue. */
    BLUE,
    /** Red. */
    RED,
    /** Green. */
    GREEN,
    /** Yellow. */
    YELLOW,
    /** Orange. */
    ORANGE,
    /** Brown. */
    BROWN,
    /** Beige. */
    BEIGE,
    /** Bronze. */
    BRONZE,
    /** Gold. */
    GOLD,
    /** Violet. */
    VIOLET
}
