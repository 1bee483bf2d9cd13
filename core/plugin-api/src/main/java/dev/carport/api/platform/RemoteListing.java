package dev.carport.api.platform;

import java.net.URI;
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
 */
public record RemoteListing(
        String remoteId,
        @Nullable String reference,
        @Nullable String number,
        @Nullable String vin,
        String title,
        boolean visible,
        @Nullable URI link) {
    public RemoteListing {
        link = WebLink.of(link);
    }
}
