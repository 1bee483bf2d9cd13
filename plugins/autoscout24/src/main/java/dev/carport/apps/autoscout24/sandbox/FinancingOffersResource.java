package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.FinancingRules;
import dev.carport.apps.autoscout24.sandbox.rules.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /vehicles/{vehicleId}/financingoffers}: one offer per vehicle, for dealers in four countries. As in all samples
 * the offer has the id of its vehicle. The document has no code for an unknown offer; it is an invalid operation (99901).
 */
final class FinancingOffersResource {
    private static final String COLLECTION = "/vehicles/{vehicleId}/financingoffers";
    private static final String MEMBER = "/vehicles/{vehicleId}/financingoffers/{offerId}";

    private final Platform platform;
    private final FinancingRules rules;

    FinancingOffersResource(Platform platform) {
        this.platform = platform;
        this.rules = new FinancingRules(platform.codes());
    }

    List<Route> routes() {
        return List.of(
                new Route("POST", COLLECTION, Route.Needs.JSON, this::create),
                new Route("GET", COLLECTION, Route.Needs.TOKEN, this::list),
                new Route("GET", MEMBER, Route.Needs.TOKEN, this::read),
                new Route("PUT", MEMBER, Route.Needs.JSON, this::replace),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::delete));
    }

    private Answer create(ApiCall call) {
        var id = call.listing().id();
        var offer = judged(call, false);
        call.orGone(platform.listings().change(id, listing -> {
            if (listing.financing() != null) {
                throw platform.refused(50108);
            }
            return listing.withFinancing(offer);
        }));
        return Answer.created(call.path() + "/" + id).objectId(id);
    }

    private Answer list(ApiCall call) {
        var listing = call.listing();
        var offers = Json.array();
        var offer = Optional.ofNullable(listing.financing());
        offer.ifPresent(offers::add);
        return call.ok()
                .links(
                        "financingoffers",
                        ApiCall.hrefs(
                                call.path(),
                                offer.map(it -> listing.id()).stream().toList()))
                .data("financingoffers", offers);
    }

    private Answer read(ApiCall call) {
        var listing = call.listing();
        return call.ok().objectId(listing.id()).data("financingoffer", offer(call, listing));
    }

    private Answer replace(ApiCall call) {
        var id = call.listing().id();
        offer(call, call.listing());
        var offer = judged(call, true);
        call.orGone(platform.listings().change(id, listing -> {
            offer(call, listing);
            return listing.withFinancing(offer);
        }));
        return call.ok().objectId(id);
    }

    private Answer delete(ApiCall call) {
        var id = call.listing().id();
        call.orGone(platform.listings().change(id, listing -> {
            offer(call, listing);
            return listing.withFinancing(null);
        }));
        return Answer.ok(null).message(platform.message(10005, id));
    }

    private ObjectNode judged(ApiCall call, boolean update) {
        if (!call.dealer().isIn("DE", "IT", "NL", "BE")) {
            throw platform.refused(50107);
        }
        var violations = rules.violations(call.body(), update);
        if (!violations.isEmpty()) {
            throw new Refused(violations);
        }
        return rules.stored(call.body());
    }

    private ObjectNode offer(ApiCall call, Listing listing) {
        return Optional.ofNullable(listing.financing())
                .filter(offer -> call.variable("offerId").equals(listing.id()))
                .orElseThrow(() -> platform.refused(99901));
    }
}
