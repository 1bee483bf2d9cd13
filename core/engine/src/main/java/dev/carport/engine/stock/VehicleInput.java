package dev.carport.engine.stock;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle to be put into the stock of a location.
 *
 * @param number the dealer's number, not blank
 * @param vin null where not known
 * @param fingerprint of the document
 * @param json the whole vehicle
 * @param kind key of the vehicle kind
 * @param status key of the status
 * @param condition key of the condition
 * @param make null where not known
 * @param model null where not known
 * @param grossPriceCents null where there is no price
 * @param images SHA-256 of the stored images the document refers to, in hexadecimal; keeps them from being cleared away
 * @param continues id of the vehicle of the same location that this one is under a new number, deleted or not; null for
 *     the normal case. Without effect when a present vehicle already has the number.
 */
public record VehicleInput(
        String number,
        @Nullable String vin,
        String fingerprint,
        JsonBytes json,
        String kind,
        String status,
        String condition,
        @Nullable String make,
        @Nullable String model,
        @Nullable Long grossPriceCents,
        Set<String> images,
        @Nullable String continues) {

    /** Copies the images and refuses a blank number. */
    public VehicleInput {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A vehicle needs a number");
        }
        images = Set.copyOf(images);
    }

    /** The same as the continuation of another vehicle. */
    public VehicleInput continuing(String vehicleId) {
        return new VehicleInput(
                number,
                vin,
                fingerprint,
                json,
                kind,
                status,
                condition,
                make,
                model,
                grossPriceCents,
                images,
                vehicleId);
    }
}
