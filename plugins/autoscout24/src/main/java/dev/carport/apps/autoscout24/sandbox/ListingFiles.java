package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.sandbox.KeptFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One file per vehicle under a directory; keeps nothing when the platform lives in memory. */
final class ListingFiles {
    private final @Nullable KeptFiles files;

    ListingFiles(@Nullable Path directory) {
        this.files = directory == null ? null : new KeptFiles(directory.resolve("vehicles"));
    }

    List<Listing> readAll() {
        if (files == null) {
            return List.of();
        }
        var listings = new ArrayList<Listing>();
        for (var name : files.names()) {
            var content = new String(files.get(name).orElseThrow(), StandardCharsets.UTF_8);
            listings.add(listing(Objects.requireNonNull(Json.parse(content), "unreadable: " + name)));
        }
        return listings;
    }

    void write(Listing listing) {
        if (files != null) {
            files.put(name(listing.id()), Json.bytes(json(listing)));
        }
    }

    void delete(String id) {
        if (files != null) {
            files.remove(name(id));
        }
    }

    private static String name(String id) {
        return id + ".json";
    }

    static ObjectNode json(Listing listing) {
        var root = Json.object()
                .put("id", listing.id())
                .put("number", listing.number())
                .put("customerNumber", listing.customerNumber())
                .put("createdAt", listing.createdAt().toString())
                .put("changedAt", listing.changedAt().toString());
        root.set("vehicle", listing.vehicle());
        var images = root.putArray("images");
        listing.images()
                .forEach(image -> images.addObject()
                        .put("id", image.id())
                        .put("md5", image.md5())
                        .put("bytes", image.bytes())
                        .put("type", image.type()));
        var video = listing.video();
        if (video != null) {
            root.putObject("video").put("id", video.id()).put("url", video.url());
        }
        var booking = listing.booking();
        if (booking != null) {
            root.putObject("booking").put("productId", booking.productId()).put("subtitle", booking.subtitle());
        }
        if (listing.financing() != null) {
            root.set("financing", listing.financing());
        }
        var publications = root.putArray("publications");
        listing.publications()
                .forEach(publication -> publications
                        .addObject()
                        .put("channelId", publication.channelId())
                        .put("since", publication.since().toString()));
        return root;
    }

    private static Listing listing(JsonNode root) {
        var images = new ArrayList<Listing.Image>();
        root.path("images")
                .forEach(image -> images.add(new Listing.Image(
                        image.path("id").stringValue(),
                        image.path("md5").stringValue(),
                        image.path("bytes").longValue(),
                        image.path("type").stringValue())));
        var publications = new ArrayList<Listing.Publication>();
        root.path("publications")
                .forEach(publication -> publications.add(new Listing.Publication(
                        publication.path("channelId").stringValue(),
                        Instant.parse(publication.path("since").stringValue()))));
        var video = root.path("video");
        var booking = root.path("booking");
        return new Listing(
                root.path("id").stringValue(),
                root.path("number").longValue(),
                root.path("customerNumber").stringValue(),
                Instant.parse(root.path("createdAt").stringValue()),
                Instant.parse(root.path("changedAt").stringValue()),
                (ObjectNode) root.path("vehicle"),
                images,
                video.isObject()
                        ? new Listing.Video(
                                video.path("id").stringValue(),
                                video.path("url").stringValue())
                        : null,
                booking.isObject() ? booking(booking) : null,
                root.path("financing") instanceof ObjectNode offer ? offer : null,
                publications);
    }

    private static Listing.Booking booking(JsonNode node) {
        var subtitle = node.path("subtitle");
        return new Listing.Booking(
                node.path("productId").stringValue(), subtitle.isString() ? subtitle.stringValue() : null);
    }
}
