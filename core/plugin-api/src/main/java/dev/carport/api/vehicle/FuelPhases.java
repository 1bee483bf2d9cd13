package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * WLTP fuel consumption; of a plug-in hybrid with discharged battery.
 *
 * <p>Every component is null when it is not known.
 *
 * @param combined combined
 * @param city phase low: city
 * @param suburban phase medium: suburban
 * @param rural phase high: rural
 * @param motorway phase extra high: motorway
 */
public record FuelPhases(
        @Nullable FuelConsumption combined,
        @Nullable FuelConsumption city,
        @Nullable FuelConsumption suburban,
        @Nullable FuelConsumption rural,
        @Nullable FuelConsumption motorway)
        implements Topic {

    /** Nothing is known. */
    public static final FuelPhases NONE = new FuelPhases(null, null, null, null, null);
}
