package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.VehicleRules;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /vehicles}: create, read, replace, delete. A new vehicle is visible nowhere until it is published. */
final class VehiclesResource {
    private static final String COLLECTION = "/vehicles";
    private static final String MEMBER = "/vehicles/{vehicleId}";

    private final Platform platform;
    private final VehicleRules rules;

    VehiclesResource(Platform platform) {
        this.platform = platform;
        this.rules = new VehicleRules(platform.codes(), platform.catalogue());
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", COLLECTION, Route.Needs.TOKEN, this::list),
                new Route("POST", COLLECTION, Route.Needs.JSON, this::create),
                new Route("GET", MEMBER, Route.Needs.TOKEN, this::read),
                new Route("PUT", MEMBER, Route.Needs.JSON, this::replace),
                new Route("DELETE", MEMBER, Route.Needs.TOKEN, this::delete));
    }

    private Answer list(ApiCall call) {
        var listings = platform.listings().of(call.dealer().customerNumber());
        var vehicles = Json.array();
        listings.forEach(listing -> vehicles.add(shown(listing)));
        return call.ok()
                .links(
                        "vehicles",
                        ApiCall.hrefs(
                                COLLECTION, listings.stream().map(Listing::id).toList()))
                .data("vehicles", vehicles);
    }

    private Answer create(ApiCall call) {
        var verdict = judged(call, false);
        var listing = platform.listings().create(call.dealer().customerNumber(), verdict.vehicle());
        return Answer.created(COLLECTION + "/" + listing.id())
                .objectId(listing.id())
                .messages(verdict.messages());
    }

    private Answer read(ApiCall call) {
        var listing = call.listing();
        return call.ok().objectId(listing.id()).data("vehicle", shown(listing));
    }

    /** Replaces everything: an attribute that is left out is cleared (assumed; the document only shows full bodies). */
    private Answer replace(ApiCall call) {
        var id = call.listing().id();
        var verdict = judged(call, true);
        call.orGone(platform.listings().change(id, listing -> listing.withVehicle(verdict.vehicle())));
        return call.ok().objectId(id).messages(verdict.messages());
    }

    private Answer delete(ApiCall call) {
        var id = call.listing().id();
        call.orGone(platform.listings().delete(id));
        return Answer.ok(null).message(platform.message(10000, id));
    }

    private VehicleRules.Verdict judged(ApiCall call, boolean update) {
        var verdict = rules.judge(call.body(), platform.circumstances(call.dealer(), update));
        if (verdict.isRefused()) {
            throw new Refused(verdict.messages());
        }
        return verdict;
    }

    /** The stored vehicle with its id in the documented place. */
    private static ObjectNode shown(Listing listing) {
        var vehicle = listing.vehicle().deepCopy();
        vehicle.withObjectProperty("identifier").put("vehicleId", listing.id());
        return vehicle;
    }
}
