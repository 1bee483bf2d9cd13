package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * Values by the cycle used before WLTP (NEDC), for older vehicles.
 *
 * <p>Every component is null when it is not known.
 *
 * @param combined fuel consumption combined
 * @param urban fuel consumption urban
 * @param extraUrban fuel consumption extra-urban
 * @param power power consumption combined
 * @param co2 CO2 emission combined
 */
public record NedcValues(
        @Nullable FuelConsumption combined,
        @Nullable FuelConsumption urban,
        @Nullable FuelConsumption extraUrban,
        @Nullable PowerConsumption power,
        @Nullable Co2 co2)
        implements Topic {

    /** Nothing is known. */
    public static final NedcValues NONE = new NedcValues(null, null, null, null, null);
}
