package dev.carport.api.vehicle;

import java.math.BigDecimal;

/**
 * Capacity of a battery in kilowatt hours.
 *
 * @param kilowattHours the number, without trailing zeros
 */
public record EnergyAmount(
        @Unit("kWh") @Range(min = 0, max = EnergyAmount.MAX, decimals = EnergyAmount.DECIMALS)
        BigDecimal kilowattHours) implements Quantity {

    static final int MAX = 9999;
    static final int DECIMALS = 2;

    /** Refuses what cannot be. */
    public EnergyAmount {
        kilowattHours = Numbers.canonical("EnergyAmount", kilowattHours, MAX, DECIMALS);
    }

    /** The quantity of a decimal number such as {@code 5.4}. */
    public static EnergyAmount of(String number) {
        return new EnergyAmount(new BigDecimal(number));
    }

    @Override
    public Number number() {
        return kilowattHours;
    }
}
