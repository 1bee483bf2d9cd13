package dev.carport.api.vehicle;

/**
 * A CO2 emission in whole grams per kilometre; 0 for an electric vehicle.
 *
 * @param gramsPerKilometre the number
 */
public record Co2(
        @Unit("g/km") @Range(min = Co2.MIN, max = Co2.MAX) int gramsPerKilometre) implements Quantity {

    static final int MIN = 0;
    static final int MAX = 9999;

    /** Refuses what cannot be. */
    public Co2 {
        Numbers.check("Co2", gramsPerKilometre, MIN, MAX);
    }

    @Override
    public Number number() {
        return gramsPerKilometre;
    }
}
