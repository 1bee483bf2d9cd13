package dev.carport.api.vehicle;

/**
 * Power of an engine in whole kilowatts.
 *
 * @param kilowatts the number
 */
public record Power(
        @Unit("kW") @Range(min = Power.MIN, max = Power.MAX) int kilowatts) implements Quantity {

    static final int MIN = 1;
    static final int MAX = 9999;

    /** Refuses what cannot be. */
    public Power {
        Numbers.check("Power", kilowatts, MIN, MAX);
    }

    @Override
    public Number number() {
        return kilowatts;
    }

    /** Metric horsepower (PS), rounded to the nearest whole number. */
    public int ps() {
        return (int) Math.round(kilowatts * 1.359_62);
    }
}
