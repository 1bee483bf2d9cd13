package dev.carport.api.vehicle;

/**
 * A range in whole kilometres.
 *
 * @param kilometres the number
 */
public record Distance(
        @Unit("km") @Range(min = Distance.MIN, max = Distance.MAX)
        int kilometres) implements Quantity {

    static final int MIN = 1;
    static final int MAX = 9999;

    /** Refuses what cannot be. */
    public Distance {
        Numbers.check("Distance", kilometres, MIN, MAX);
    }

    @Override
    public Number number() {
        return kilometres;
    }
}
