package dev.carport.api.vehicle;

import java.math.BigDecimal;

/**
 * A rate in percent: 19 is 19 %.
 *
 * @param percent the number, without trailing zeros
 */
public record Percent(
        @Unit("%") @Range(min = 0, max = Percent.MAX, decimals = Percent.DECIMALS)
        BigDecimal percent) implements Quantity {

    static final int MAX = 999;
    static final int DECIMALS = 3;

    /** Refuses what cannot be. */
    public Percent {
        percent = Numbers.canonical("Percent", percent, MAX, DECIMALS);
    }

    /** The quantity of a decimal number such as {@code 5.4}. */
    public static Percent of(String number) {
        return new Percent(new BigDecimal(number));
    }

    @Override
    public Number number() {
        return percent;
    }
}
