package dev.carport.api.vehicle;

/**
 * A mass in whole kilograms.
 *
 * @param kilograms the number
 */
public record Mass(
        @Unit("kg") @Range(min = Mass.MIN, max = Mass.MAX) int kilograms) implements Quantity {

    static final int MIN = 1;
    static final int MAX = 999_999;

    /** Refuses what cannot be. */
    public Mass {
        Numbers.check("Mass", kilograms, MIN, MAX);
    }

    @Override
    public Number number() {
        return kilograms;
    }
}
