package dev.carport.api.vehicle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Cost figures of the energy label, at 15,000 km a year.
 *
 * <p>Every component is null when it is not known.
 *
 * @param yearly energy costs of one year
 * @param fuelPrice average fuel price of the reference year per litre (gas: per kilogram)
 * @param powerPrice average power price of the reference year
 * @param priceYear year the average energy prices refer to
 * @param co2Low possible CO2 costs over the period with a low average CO2 price
 * @param co2Medium possible CO2 costs over the period with a medium average CO2 price
 * @param co2High possible CO2 costs over the period with a high average CO2 price
 * @param co2PriceLow low average CO2 price per tonne
 * @param co2PriceMedium medium average CO2 price per tonne
 * @param co2PriceHigh high average CO2 price per tonne
 * @param periodFrom first year of the period of the CO2 costs
 * @param periodTo last year of the period of the CO2 costs
 * @param tax vehicle tax of one year
 */
public record EnergyCosts(
        @Nullable Money yearly,

        @Unit("EUR/l") @Range(min = 0, max = 99, decimals = 3) @Nullable BigDecimal fuelPrice,

        @Unit("EUR/kWh") @Range(min = 0, max = 99, decimals = 3) @Nullable BigDecimal powerPrice,

        @Range(min = 2000, max = 2100) @Nullable Integer priceYear,
        @Nullable Money co2Low,
        @Nullable Money co2Medium,
        @Nullable Money co2High,
        @Nullable Money co2PriceLow,
        @Nullable Money co2PriceMedium,
        @Nullable Money co2PriceHigh,
        @Range(min = 2000, max = 2100) @Nullable Integer periodFrom,
        @Range(min = 2000, max = 2100) @Nullable Integer periodTo,
        @Nullable Money tax)
        implements Topic {

    /** Nothing is known. */
    public static final EnergyCosts NONE =
            new EnergyCosts(null, null, null, null, null, null, null, null, null, null, null, null, null);
}
