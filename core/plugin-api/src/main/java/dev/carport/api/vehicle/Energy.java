package dev.carport.api.vehicle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Consumption, emission and cost values as the German energy label for cars (Pkw-EnVKV) asks for them.
 *
 * <p>Every component but lists, sets, maps and nested records is null when it is not known.
 *
 * @param fuel WLTP fuel consumption; of a plug-in hybrid with discharged battery
 * @param power WLTP power consumption of electric driving
 * @param weightedFuel WLTP fuel consumption of a plug-in hybrid, weighted combined
 * @param weightedPower WLTP power consumption of a plug-in hybrid, weighted combined
 * @param co2 WLTP CO2 emission combined; of a plug-in hybrid weighted combined
 * @param co2Discharged WLTP CO2 emission of a plug-in hybrid with discharged battery, combined
 * @param co2Class CO2 class; of a plug-in hybrid that of the weighted combined emission
 * @param co2ClassDischarged CO2 class of a plug-in hybrid with discharged battery
 * @param electricRange WLTP electric range combined; of a plug-in hybrid the equivalent all-electric range (EAER)
 * @param electricRangeCity WLTP electric range in town
 * @param nedc values by the cycle used before WLTP (NEDC), for older vehicles
 * @param costs cost figures of the energy label, at 15,000 km a year
 * @param emissionClass European emission standard
 * @param emissionSticker German emission sticker
 * @param efficiencyClass energy efficiency class of the label used until February 2024
 */
public record Energy(
        FuelPhases fuel,
        PowerPhases power,
        @Nullable FuelConsumption weightedFuel,
        @Nullable PowerConsumption weightedPower,
        @Nullable Co2 co2,
        @Nullable Co2 co2Discharged,
        @Nullable Co2Class co2Class,
        @Nullable Co2Class co2ClassDischarged,
        @Nullable Distance electricRange,
        @Nullable Distance electricRangeCity,
        NedcValues nedc,
        EnergyCosts costs,
        @Nullable EmissionClass emissionClass,
        @Nullable EmissionSticker emissionSticker,
        @Nullable EfficiencyClass efficiencyClass)
        implements Topic {

    /** Nothing is known. */
    public static final Energy NONE = new Energy(
            FuelPhases.NONE,
            PowerPhases.NONE,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            NedcValues.NONE,
            EnergyCosts.NONE,
            null,
            null,
            null);

    /** Copies collections; a missing collection or nested record becomes the empty one. */
    public Energy {
        fuel = Objects.requireNonNullElse(fuel, FuelPhases.NONE);
        power = Objects.requireNonNullElse(power, PowerPhases.NONE);
        nedc = Objects.requireNonNullElse(nedc, NedcValues.NONE);
        costs = Objects.requireNonNullElse(costs, EnergyCosts.NONE);
    }
}
