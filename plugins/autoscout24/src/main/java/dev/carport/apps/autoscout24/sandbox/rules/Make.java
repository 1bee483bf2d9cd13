package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.Set;

/**
 * A make of {@code GET /makes}.
 *
 * @param id the platform's id
 * @param name the name shown to buyers, the same in every language
 * @param vehicleTypes {@code B} and/or {@code C}
 */
public record Make(int id, String name, Set<String> vehicleTypes) {
    /** Copies the set. */
    public Make {
        vehicleTypes = Set.copyOf(vehicleTypes);
    }
}
