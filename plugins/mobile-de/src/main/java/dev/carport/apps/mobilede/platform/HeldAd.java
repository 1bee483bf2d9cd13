package dev.carport.apps.mobilede.platform;

import dev.carport.api.platform.RemoteListing;
import java.net.URI;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An ad as the platform holds it, with what it can be recognised by. */
record HeldAd(String id, @Nullable String number, @Nullable String vin, String title) {
    /** Reads it; null for something without an id. */
    static @Nullable HeldAd of(JsonNode ad) {
        String id = Json.text(ad, "mobileAdId");
        if (id == null) {
            return null;
        }
        String title = Stream.of(Json.text(ad, "make"), Json.text(ad, "modelDescription"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new HeldAd(id, Json.text(ad, "internalNumber"), Json.text(ad, "vin"), title);
    }

    /** For the host. The platform keeps no key of ours, so there is no reference. */
    RemoteListing remote(URI baseUrl) {
        return new RemoteListing(id, null, number, vin, title, true, PublicPage.of(baseUrl, id));
    }
}
