package dev.carport.engine.stock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as it lies in the stock.
 *
 * @param id ours, never changes and is never used again
 * @param location code of the location
 * @param number the dealer's number, unique among the present vehicles of a location
 * @param vin null where not known
 * @param version 1 for the first, one more with each change, deletion and return
 * @param fingerprint of the document; equal fingerprints mean equal documents
 * @param json the whole vehicle
 * @param kind key of the vehicle kind, such as {@code CAR}
 * @param status key of the status, such as {@code AVAILABLE}
 * @param condition key of the condition, such as {@code USED}
 * @param make as the dealer gave it; null where not known
 * @param model as the dealer gave it; null where not known
 * @param grossPriceCents null where there is no price
 * @param firstSeenAt when the vehicle came into the stock; kept when it is deleted and comes back
 * @param changedAt when this version was written
 * @param deletedAt when it left the stock; null for a present vehicle
 */
public record StoredVehicle(
        String id,
        String location,
        String number,
        @Nullable String vin,
        long version,
        String fingerprint,
        JsonBytes json,
        String kind,
        String status,
        String condition,
        @Nullable String make,
        @Nullable String model,
        @Nullable Long grossPriceCents,
        Instant firstSeenAt,
        Instant changedAt,
        @Nullable Instant deletedAt) {

    /** Whether the vehicle is in the stock, not just remembered. */
    public boolean present() {
        return deletedAt == null;
    }
}
