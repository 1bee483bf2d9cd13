package dev.carport.api.mapping;

import dev.carport.api.reference.References;
import dev.carport.api.vehicle.Vehicle;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All a mapping may know. The same input gives the same result.
 *
 * @param reference the host's own stable key of this listing, at most 40 characters of {@code [A-Za-z0-9-]}; never changes while the
 *     vehicle exists, whatever number the platform shows. Send it where the platform keeps a reference of the sender.
 * @param vehicle the vehicle
 * @param settings the export's settings
 * @param references the platform's lists, for translation
 * @param facts what {@link dev.carport.api.platform.Platform#check} has learnt about the account, such as its country
 * @param language language of the texts composed by the app
 * @param now the moment of the mapping
 * @param zone the dealer's time zone, for "today" and "this month"
 * @param bookings paid extras ordered for this listing, sorted by kind
 * @param imageBase where the public may fetch the vehicle's images, ending with a slash; null when the host has no public address
 */
public record Input<S extends Record>(
        String reference,
        Vehicle vehicle,
        S settings,
        References references,
        Map<String, String> facts,
        Locale language,
        Instant now,
        ZoneId zone,
        List<Booking> bookings,
        @Nullable URI imageBase) {
    public Input {
        facts = Map.copyOf(facts);
        bookings = List.copyOf(bookings);
    }

    /** A listing without paid extras, at a host without a public address. */
    public Input(
            String reference,
            Vehicle vehicle,
            S settings,
            References references,
            Map<String, String> facts,
            Locale language,
            Instant now,
            ZoneId zone) {
        this(reference, vehicle, settings, references, facts, language, now, zone, List.of(), null);
    }
}
