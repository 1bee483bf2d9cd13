package dev.carport.apps.autoscout24.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything the platform holds about one vehicle. The JSON nodes inside are never changed after they were stored.
 *
 * @param id the vehicle id
 * @param number the number in the address of the listing page; grows with every vehicle
 * @param customerNumber the dealer
 * @param createdAt when it was created
 * @param changedAt when anything about it changed last
 * @param vehicle all documented attributes except the id
 * @param images in display order
 * @param video null when there is none
 * @param booking null when no product is booked
 * @param financing null when there is no offer
 * @param publications empty when the vehicle cannot be seen anywhere
 */
record Listing(
        String id,
        long number,
        String customerNumber,
        Instant createdAt,
        Instant changedAt,
        ObjectNode vehicle,
        List<Image> images,
        @Nullable Video video,
        @Nullable Booking booking,
        @Nullable ObjectNode financing,
        List<Publication> publications) {

    Listing {
        images = List.copyOf(images);
        publications = List.copyOf(publications);
    }

    /**
     * @param md5 checksum in lower-case hexadecimal
     * @param type {@code image/jpeg} or {@code image/png}
     */
    record Image(String id, String md5, long bytes, String type) {}

    record Video(String id, String url) {}

    record Booking(String productId, @Nullable String subtitle) {}

    record Publication(String channelId, Instant since) {}

    Listing withVehicle(ObjectNode replaced) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                changedAt,
                replaced,
                images,
                video,
                booking,
                financing,
                publications);
    }

    Listing withImages(List<Image> replaced) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                changedAt,
                vehicle,
                replaced,
                video,
                booking,
                financing,
                publications);
    }

    Listing withVideo(@Nullable Video replaced) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                changedAt,
                vehicle,
                images,
                replaced,
                booking,
                financing,
                publications);
    }

    Listing withBooking(@Nullable Booking replaced) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                changedAt,
                vehicle,
                images,
                video,
                replaced,
                financing,
                publications);
    }

    Listing withFinancing(@Nullable ObjectNode replaced) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                changedAt,
                vehicle,
                images,
                video,
                booking,
                replaced,
                publications);
    }

    Listing withPublications(List<Publication> replaced) {
        return new Listing(
                id, number, customerNumber, createdAt, changedAt, vehicle, images, video, booking, financing, replaced);
    }

    Listing changedAt(Instant instant) {
        return new Listing(
                id,
                number,
                customerNumber,
                createdAt,
                instant,
                vehicle,
                images,
                video,
                booking,
                financing,
                publications);
    }

    Optional<Image> image(String imageId) {
        return images.stream().filter(image -> image.id().equals(imageId)).findAny();
    }

    Optional<Image> imageWithMd5(String md5) {
        return images.stream().filter(image -> image.md5().equals(md5)).findAny();
    }

    Optional<Publication> publication(String channelId) {
        return publications.stream()
                .filter(publication -> publication.channelId().equals(channelId))
                .findAny();
    }

    List<Image> imagesPlus(Image image) {
        var more = new ArrayList<>(images);
        more.add(image);
        return more;
    }

    /** The technical reference of the client, else the offer number. */
    Optional<String> reference() {
        var identifier = vehicle.path("identifier");
        for (var name : new String[] {"crossReference", "offerReference"}) {
            if (identifier.path(name).isString()) {
                return Optional.of(identifier.path(name).stringValue());
            }
        }
        return Optional.empty();
    }
}
