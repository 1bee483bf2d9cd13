package dev.carport.engine.match;

import dev.carport.api.platform.RemoteListing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one listing that the platform holds.
 *
 * @param listing as the platform has it
 * @param vehicleId the vehicle it is paired with; null for none
 * @param by what they have in common; null when not paired
 * @param candidates vehicles it could belong to, when that is not clear
 */
public record Pairing(
        RemoteListing listing,
        @Nullable String vehicleId,
        @Nullable Trait by,
        List<String> candidates) {
    public Pairing {
        candidates = List.copyOf(candidates);
    }

    /** What a listing and a vehicle have in common, strongest first. */
    public enum Trait {
        /** The platform holds our own reference. */
        REFERENCE,
        /** The VIN, all 17 characters. */
        VIN,
        /** The number shown there is the stock number. */
        NUMBER
    }

    /** True when it belongs to no vehicle and to no candidate. */
    public boolean leftover() {
        return vehicleId == null && candidates.isEmpty();
    }
}
