package dev.carport.engine.sets;

import dev.carport.api.mapping.PartValue;
import java.util.Map;

/**
 * One listing of a set, with the content it has in the next delivery.
 *
 * @param number of the vehicle, or its id when it has left the stock long ago
 * @param parts what is known of each part, present or empty; in no order
 */
public record SetMember(String vehicleId, String number, Map<String, PartValue> parts) {
    public SetMember {
        parts = Map.copyOf(parts);
    }
}
