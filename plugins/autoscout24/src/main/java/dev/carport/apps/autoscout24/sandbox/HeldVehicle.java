package dev.carport.apps.autoscout24.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the platform holds about one vehicle, for tests that look at the state of the world.
 *
 * @param vehicleId the platform's id
 * @param customerNumber the dealer
 * @param crossReference the client's technical reference; null when it sent none
 * @param offerReference the dealer's offer number; null when there is none
 * @param vin null when there is none
 * @param publicPrice whole euros; null when there is none
 * @param imageIds in display order
 * @param imageMd5s checksums in the same order
 * @param videoUrl null when there is none
 * @param productId the booked product; null when there is none
 * @param financing whether there is a financing offer
 * @param channels publication channels on which it can be seen
 * @param json all attributes as {@code GET /vehicles/{id}} shows them, without the id
 * @param changedAt when anything about it changed last
 */
public record HeldVehicle(
        String vehicleId,
        String customerNumber,
        @Nullable String crossReference,
        @Nullable String offerReference,
        @Nullable String vin,
        @Nullable Long publicPrice,
        List<String> imageIds,
        List<String> imageMd5s,
        @Nullable String videoUrl,
        @Nullable String productId,
        boolean financing,
        List<String> channels,
        String json,
        Instant changedAt) {

    static HeldVehicle of(Listing listing) {
        var vehicle = listing.vehicle();
        var identifier = vehicle.path("identifier");
        var video = listing.video();
        var booking = listing.booking();
        return new HeldVehicle(
                listing.id(),
                listing.customerNumber(),
                text(identifier, "crossReference"),
                text(identifier, "offerReference"),
                text(vehicle, "vin"),
                publicPrice(listing),
                listing.images().stream().map(Listing.Image::id).toList(),
                listing.images().stream().map(Listing.Image::md5).toList(),
                video == null ? null : video.url(),
                booking == null ? null : booking.productId(),
                listing.financing() != null,
                listing.publications().stream()
                        .map(Listing.Publication::channelId)
                        .toList(),
                vehicle.toString(),
                listing.changedAt());
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).stringValue() : null;
    }

    private static @Nullable Long publicPrice(Listing listing) {
        for (var price : listing.vehicle().path("prices")) {
            if (price.path("priceType").asString("").equals("Public")) {
                return price.path("price").longValue();
            }
        }
        return null;
    }
}
