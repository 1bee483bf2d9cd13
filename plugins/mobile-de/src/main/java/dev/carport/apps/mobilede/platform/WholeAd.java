package dev.carport.apps.mobilede.platform;

import dev.carport.api.http.Body;
import dev.carport.api.json.Content;
import dev.carport.api.mapping.TargetField;
import dev.carport.apps.mobilede.mapping.MobileDeMapping;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ad as it is sent. An update replaces the whole ad, so members that are not ours (a text on the dealer's home page, what somebody
 * entered at the platform) are taken from what is there. Images are named only when they change: left out they stay, and an empty list
 * would delete them.
 */
final class WholeAd {
    private static final String IMAGES = "images";

    /** Set by the platform; clients that send them back are known to drop them first. */
    private static final Set<String> READ_ONLY = Set.of(
            "mobileAdId",
            "mobileSellerId",
            "creationDate",
            "modificationDate",
            "renewalDate",
            "detailPageUrl",
            "plainTextDescription",
            "priceRating",
            "batteryStateOfHealth",
            "vehicle",
            IMAGES);

    private final Set<String> ours = new HashSet<>();

    WholeAd(List<TargetField> mapping) {
        for (TargetField field : mapping) {
            if (field.part().equals(MobileDeMapping.AD)) {
                ours.add(field.path().split("\\.", 2)[0]);
            }
        }
    }

    /**
     * The body of a request.
     *
     * @param there the ad as the platform holds it; null for a new one
     * @param images null leaves those of the platform as they are; never empty
     */
    Body body(Content ad, @Nullable JsonNode there, @Nullable List<Map<String, String>> images) {
        ObjectNode whole = Json.MAPPER.createObjectNode();
        if (there != null) {
            there.properties().forEach(member -> {
                if (!ours.contains(member.getKey()) && !READ_ONLY.contains(member.getKey())) {
                    whole.set(member.getKey(), member.getValue());
                }
            });
        }
        Json.MAPPER.readTree(ad.bytes()).properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        if (images != null && !images.isEmpty()) {
            whole.set(IMAGES, Json.MAPPER.valueToTree(images));
        }
        return new Body.Bytes(Json.MAPPER.writeValueAsBytes(whole), Api.MEDIA_TYPE);
    }
}
