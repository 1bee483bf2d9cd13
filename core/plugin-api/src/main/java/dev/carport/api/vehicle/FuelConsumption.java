package dev.carport.api.vehicle;

import java.math.BigDecimal;

/**
 * Fuel consumption in litres per 100 kilometres; in kilograms for natural gas and hydrogen.
 *
 * @param per100Kilometres the number, without trailing zeros
 */
public record FuelConsumption(
        @Unit("l/100 km") @Range(min = 0, max = FuelConsumption.MAX, decimals = FuelConsumption.DECIMALS)
        BigDecimal per100Kilometres)
        implements Quantity {

    static final int MAX = 999;
    static final int DECIMALS = 2;

    /** Refuses what cannot be. */
    public FuelConsumption {
        per100Kilometres = Numbers.canonical("FuelConsumption", per100Kilometres, MAX, DECIMALS);
    }

    /** The quantity of a decimal number such as {@code 5.4}. */
    public static FuelConsumption of(String number) {
        return new FuelConsumption(new BigDecimal(number));
    }

    @Override
    public Number number() {
        return per100Kilometres;
    }
}
