package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of {@code GET /references}.
 *
 * @param type reference type, for example {@code BodyColor}
 * @param id the value to send: a number or letters
 * @param name English name
 * @param nameDe German name
 * @param vehicleTypes the vehicle types it exists for; null when the type makes no difference
 * @param countries the countries it is meant for; null when it is for all
 */
public record Reference(
        String type,
        String id,
        String name,
        String nameDe,
        @Nullable List<String> vehicleTypes,
        @Nullable List<String> countries) {

    /** Whether a vehicle of the given type may carry this value; a null type takes all. */
    public boolean fits(@Nullable String vehicleType) {
        return vehicleType == null || vehicleTypes == null || vehicleTypes.contains(vehicleType);
    }
}
