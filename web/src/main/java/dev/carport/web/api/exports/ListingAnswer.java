package dev.carport.web.api.exports;

import dev.carport.engine.ledger.Entry;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.api.FindingView;
import dev.carport.web.api.FindingWords;
import dev.carport.web.api.Words;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param number stock number; {@code remote-<id>} for a listing of the platform that belongs to no vehicle
 * @param title make and model; missing when there is no vehicle
 * @param state {@code online}, {@code waiting}, {@code in-review}, {@code in-doubt}, {@code refused}, {@code locked}, {@code
 *     withheld} or {@code offline}
 * @param remoteId the platform's id
 * @param link address of the listing for people
 * @param findings what is wrong or advisable, and why it is withheld
 * @param attempts failed attempts in a row
 * @param nextTry when it is looked at next without an event
 * @param confirmedAt when the platform last confirmed the whole listing
 */
public record ListingAnswer(
        String number,
        @Nullable String title,
        String state,
        @Nullable String remoteId,
        @Nullable URI link,
        List<FindingView> findings,
        int attempts,
        @Nullable Instant nextTry,
        @Nullable Instant confirmedAt) {

    static ListingAnswer of(Entry entry, @Nullable StoredVehicle vehicle, FindingWords words) {
        return new ListingAnswer(
                vehicle == null ? entry.vehicleId() : vehicle.number(),
                vehicle == null ? null : title(vehicle),
                Words.of(entry.state()),
                entry.remoteId(),
                entry.link(),
                words.views(entry.findings()),
                entry.attempts(),
                entry.dueAt(),
                entry.confirmedAt());
    }

    private static String title(StoredVehicle vehicle) {
        return Stream.of(vehicle.make(), vehicle.model())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
    }
}
