package dev.carport.engine.plan;

import dev.carport.api.mapping.Booking;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.release.HandDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one look is about.
 *
 * @param entry the ledger's line
 * @param held what the platform is known to hold, by part; parts missing here are unknown while something is present
 * @param vehicle the vehicle; null when it is not in stock any more
 * @param firstSeen when it came into the stock; null when the vehicle is null
 * @param decision what a person decided about it and this export; null for nothing
 * @param bookings paid extras that a person has ordered for it, sorted by kind
 */
public record Subject(
        Entry entry,
        Map<String, HeldPart> held,
        @Nullable Vehicle vehicle,
        @Nullable Instant firstSeen,
        @Nullable HandDecision decision,
        List<Booking> bookings) {
    public Subject {
        held = Map.copyOf(held);
        bookings = List.copyOf(bookings);
    }

    /** A subject without paid extras. */
    public Subject(
            Entry entry,
            Map<String, HeldPart> held,
            @Nullable Vehicle vehicle,
            @Nullable Instant firstSeen,
            @Nullable HandDecision decision) {
        this(entry, held, vehicle, firstSeen, decision, List.of());
    }
}
