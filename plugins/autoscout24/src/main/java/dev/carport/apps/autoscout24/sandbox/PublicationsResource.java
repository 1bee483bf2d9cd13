package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code /vehicles/{vehicleId}/publications}: makes a vehicle visible on the public marketplace (AS24) or to other dealers
 * (AS24Dealers). The two are independent. Unpublishing keeps everything else.
 */
final class PublicationsResource {
    private static final String COLLECTION = "/vehicles/{vehicleId}/publications";
    private static final String MEMBER = "/vehicles/{vehicleId}/publications/{channelId}";
    private static final Set<String> CHANNELS = Set.of("AS24", "AS24Dealers");

    private final Platform platform;

    PublicationsResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", COLLECTION, Route.Needs.TOKEN, this::list),
                new Route("POST", MEMBER, Route.Needs.TOKEN, this::publish),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::unpublish));
    }

    private Answer list(ApiCall call) {
        var listing = call.listing();
        var channels = Json.array();
        listing.publications()
                .forEach(publication -> channels.addObject()
                        .put("channelId", publication.channelId())
                        .put("url", platform.listingUrl(listing, call.culture())));
        return call.ok().data("publicationchannels", channels);
    }

    private Answer publish(ApiCall call) {
        var vehicleId = call.listing().id();
        var channel = permittedChannel(call, vehicleId);
        if (call.dealer().has(Dealer.Limit.PRIVATE_SELLER)) {
            throw platform.refused(50104);
        }
        var listing = call.orGone(platform.listings().change(vehicleId, before -> {
            if (before.publication(channel).isPresent()) {
                throw platform.refused(50076);
            }
            var more = new ArrayList<>(before.publications());
            more.add(new Listing.Publication(channel, platform.clock().instant()));
            return before.withPublications(more);
        }));
        return Answer.created(call.path().substring(0, call.path().lastIndexOf('/')))
                .message(platform.message(10500, channel, platform.listingUrl(listing, call.culture())));
    }

    private Answer unpublish(ApiCall call) {
        var vehicleId = call.listing().id();
        var channel = permittedChannel(call, vehicleId);
        call.orGone(platform.listings().change(vehicleId, before -> {
            if (before.publication(channel).isEmpty()) {
                throw platform.refused(50074);
            }
            return before.withPublications(before.publications().stream()
                    .filter(publication -> !publication.channelId().equals(channel))
                    .toList());
        }));
        return Answer.ok(null).message(platform.message(10006, channel));
    }

    private String permittedChannel(ApiCall call, String vehicleId) {
        var channel = call.variable("channelId");
        if (!CHANNELS.contains(channel)) {
            throw platform.refused(50075);
        }
        if (!call.dealer().channels().contains(channel)) {
            throw platform.refused(50077);
        }
        if (!platform.dealers().mayPublish(vehicleId)) {
            throw platform.refused(50105);
        }
        return channel;
    }
}
