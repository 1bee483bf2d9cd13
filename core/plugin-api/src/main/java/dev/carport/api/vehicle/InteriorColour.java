package dev.carport.api.vehicle;

/** Basic interior colour. */
public enum InteriorColour implements Term {
    /** Black. */
    BLACK,
    /** Grey. */
    GREY,
    /** White. */
    WHITE,
    /** Beige. */
    BEIGE,
    /** Brown. */
    BROWN,
    /** Red. */
    RED,
    /** Blue. */
    BLUE,
    /** Green. */
    GREEN,
    /** Yellow. */
    YELLOW,
    /** Orange. */
    ORANGE,
    /** Other. */
    OTHER
}
