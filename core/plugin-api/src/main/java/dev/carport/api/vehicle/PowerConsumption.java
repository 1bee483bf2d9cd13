package dev.carport.api.vehicle;

import java.math.BigDecimal;

/**
 * Power consumption in kilowatt hours per 100 kilometres.
 *
 * @param per100Kilometres the number, without trailing zeros
 */
public record PowerConsumption(
        @Unit("kWh/100 km") @Range(min = 0, max = PowerConsumption.MAX, decimals = PowerConsumption.DECIMALS)
        BigDecimal per100Kilometres)
        implements Quantity {

    static final int MAX = 999;
    static final int DECIMALS = 2;

    /** Refuses what cannot be. */
    public PowerConsumption {
        per100Kilometres = Numbers.canonical("PowerConsumption", per100Kilometres, MAX, DECIMALS);
    }

    /** The quantity of a decimal number such as {@code 5.4}. */
    public static PowerConsumption of(String number) {
        return new PowerConsumption(new BigDecimal(number));
    }

    @Override
    public Number number() {
        return per100Kilometres;
    }
}
