package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /vehicles/{vehicleId}/images}: JPG and PNG, one per request, at most 30, each picture once per vehicle.
 *
 * <p>Image ids are UUIDs, as they have been since September 2018; the document's samples still show integers.
 */
final class ImagesResource {
    private static final String COLLECTION = "/vehicles/{vehicleId}/images";
    private static final String MEMBER = "/vehicles/{vehicleId}/images/{imageId}";
    private static final int MOST_IMAGES = 30;

    private final Platform platform;

    ImagesResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", COLLECTION, Route.Needs.FILE, this::upload),
                new Route("GET", COLLECTION, Route.Needs.TOKEN, this::list),
                new Route("GET", MEMBER, Route.Needs.TOKEN, this::read),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::delete));
    }

    private Answer upload(ApiCall call) {
        var id = call.listing().id();
        var file = onlyFile(call);
        var type = ImageFormat.of(file).orElseThrow(() -> platform.refused(50022, file.name()));
        // The same picture again is a success with the id of the first one, also when the vehicle is full.
        var image = call.orGone(platform.listings().addImage(id, file.content(), md5(file.content()), type, listing -> {
            if (listing.images().size() >= MOST_IMAGES) {
                throw platform.refused(50084);
            }
        }));
        return Answer.created(call.path() + "/" + image.id()).objectId(image.id());
    }

    private Multipart.File onlyFile(ApiCall call) {
        var files = Multipart.files(
                        call.http().header("Content-Type").orElse(""),
                        call.http().body())
                .orElseThrow(() -> platform.refused(99905))
                .stream()
                .filter(file -> file.content().length > 0)
                .toList();
        if (files.isEmpty()) {
            throw platform.refused(50082);
        }
        if (files.size() > 1) {
            throw platform.refused(50085);
        }
        if (files.getFirst().content().length > platform.limits().imageBytes()) {
            throw platform.refused(50083);
        }
        return files.getFirst();
    }

    private Answer list(ApiCall call) {
        var listing = call.listing();
        var images = Json.array();
        listing.images().forEach(image -> images.add(shown(image)));
        return call.ok()
                .links(
                        "images",
                        listing.images().stream().map(platform::pictureUrl).toList())
                .data("images", images);
    }

    private Answer read(ApiCall call) {
        var image = image(call, call.listing());
        return call.ok().objectId(image.id()).data("image", shown(image));
    }

    private Answer delete(ApiCall call) {
        var image = image(call, call.listing());
        call.orGone(platform.listings()
                .change(
                        call.listing().id(),
                        listing -> listing.withImages(listing.images().stream()
                                .filter(kept -> !kept.id().equals(image.id()))
                                .toList())));
        return Answer.ok(null).message(platform.message(10001, image.id()));
    }

    private Listing.Image image(ApiCall call, Listing listing) {
        var imageId = call.variable("imageId");
        return listing.image(imageId).orElseThrow(() -> {
            var isForeign = platform.listings()
                    .withImage(imageId)
                    .filter(owner -> !owner.customerNumber().equals(listing.customerNumber()))
                    .isPresent();
            return platform.refused(isForeign ? 50086 : 50080);
        });
    }

    private ObjectNode shown(Listing.Image image) {
        return Json.object()
                .put("id", image.id())
                .put("href", platform.pictureUrl(image))
                .put("type", image.type());
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
