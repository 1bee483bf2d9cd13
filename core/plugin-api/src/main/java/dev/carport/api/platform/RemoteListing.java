package dev.carport.api.platform;

import dev.carport.api.json.Content;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listing as the platform holds it, with what is needed to recognise it.
 *
 * @param remoteId the platform's id
 * @param reference our key, when the platform keeps one; null when not
 * @param number the dealer's number there; null when none
 * @param vin null when the platform does not say
 * @param title what a person recognises it by, such as make and model; may be empty
 * @param visible true when buyers can see it
 * @param link address for people, {@code http} or {@code https}, any other is dropped; null when unknown
 * @param parts what the platform holds of the listing's parts, by the names of the mapping and in its words, so that changes made there
 *     are noticed: an object may have more members than the mapping sets, and parts may be missing. Only what the list tells without a
 *     request for each listing; empty when it tells nothing
 */
public record RemoteListing(
        String remoteId,
        @Nullable String reference,
        @Nullable String number,
        @Nullable String vin,
        String title,
        boolean visible,
        @Nullable URI link,
        Map<String, Content> parts) {
    public RemoteListing {
        link = WebLink.of(link);
        parts = Map.copyOf(parts);
    }

    /** A listing of whose content nothing is told. */
    public RemoteListing(
            String remoteId,
            @Nullable String reference,
            @Nullable String number,
            @Nullable String vin,
            String title,
            boolean visible,
            @Nullable URI link) {
        this(remoteId, reference, number, vin, title, visible, link, Map.of());
    }

    /** The same listing with what the platform holds of its parts. */
    public RemoteListing with(Map<String, Content> held) {
        return new RemoteListing(remoteId, reference, number, vin, title, visible, link, held);
    }
}
