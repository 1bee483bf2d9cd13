package dev.carport.api.vehicle;

/**
 * A length in whole millimetres.
 *
 * @param millimetres the number
 */
public record Length(
        @Unit("mm") @Range(min = Length.MIN, max = Length.MAX)
        int millimetres) implements Quantity {

    static final int MIN = 1;
    static final int MAX = 99_999;

    /** Refuses what cannot be. */
    public Length {
        Numbers.check("Length", millimetres, MIN, MAX);
    }

    @Override
    public Number number() {
        return millimetres;
    }
}
