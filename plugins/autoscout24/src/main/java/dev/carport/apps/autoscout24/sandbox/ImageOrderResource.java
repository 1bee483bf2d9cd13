package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /vehicles/{vehicleId}/imageorder}: the first id is the main image. */
final class ImageOrderResource {
    private static final String PATH = "/vehicles/{vehicleId}/imageorder";

    private final Platform platform;

    ImageOrderResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", PATH, Route.Needs.TOKEN, this::read),
                new Route("PUT", PATH, Route.Needs.JSON, this::replace));
    }

    private Answer read(ApiCall call) {
        var order = Json.array();
        call.listing().images().forEach(image -> order.add(image.id()));
        return call.ok().data("imageOrder", order);
    }

    private Answer replace(ApiCall call) {
        var id = call.listing().id();
        if (!call.body().isArray() || !call.body().valueStream().allMatch(JsonNode::isString)) {
            throw platform.refused(50028, call.body());
        }
        var order = call.body().valueStream().map(JsonNode::stringValue).toList();
        call.orGone(platform.listings().change(id, listing -> {
            var known = listing.images().stream().map(Listing.Image::id).toList();
            if (order.size() != known.size() || !new HashSet<>(order).equals(new HashSet<>(known))) {
                throw platform.refused(50081);
            }
            return listing.withImages(order.stream()
                    .map(image -> listing.image(image).orElseThrow())
                    .toList());
        }));
        return call.ok();
    }
}
