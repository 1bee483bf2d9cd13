package dev.carport.api.vehicle;

import org.jspecify.annotations.Nullable;

/**
 * WLTP power consumption of electric driving.
 *
 * <p>Every component is null when it is not known.
 *
 * @param combined combined
 * @param city phase low: city
 * @param suburban phase medium: suburban
 * @param rural phase high: rural
 * @param motorway phase extra high: motorway
 */
public record PowerPhases(
        @Nullable PowerConsumption combined,
        @Nullable PowerConsumption city,
        @Nullable PowerConsumption suburban,
        @Nullable PowerConsumption rural,
        @Nullable PowerConsumption motorway)
        implements Topic {

    /** Nothing is known. */
    public static final PowerPhases NONE = new PowerPhases(null, null, null, null, null);
}
