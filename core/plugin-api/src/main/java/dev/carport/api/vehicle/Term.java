package dev.carport.api.vehicle;

import java.util.Locale;

/** A word of the vehicle's vocabulary. Every enum of this package is one, so every constant has a label. */
public interface Term {

    /** The constant's name, which is also its form in JSON. */
    String name();

    /**
     * What a person reads for this constant.
     *
     * @param locale German for German, anything else for English
     */
    default String label(Locale locale) {
        return VehicleLabels.text(
                "enum." + ((Enum<?>) this).getDeclaringClass().getSimpleName() + "." + name(), locale);
    }
}
