package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Seal;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /seals}: an open list. */
final class SealsResource {
    private final Platform platform;

    SealsResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/seals", Route.Needs.NOTHING, this::list),
                new Route("GET", "/seals/{sealId}", Route.Needs.NOTHING, this::read));
    }

    private Answer list(ApiCall call) {
        var seals = platform.catalogue().seals();
        var shown = Json.array();
        seals.forEach(seal -> shown.add(shown(seal)));
        return call.ok()
                .links(
                        "seals",
                        ApiCall.hrefs(
                                call.path(),
                                seals.stream()
                                        .map(seal -> Integer.toString(seal.id()))
                                        .toList()))
                .data("seals", shown);
    }

    private Answer read(ApiCall call) {
        var seal = MakesResource.number(call.variable("sealId"))
                .flatMap(platform.catalogue()::seal)
                .orElseThrow(() -> platform.refused(50005));
        return call.ok().objectId(Integer.toString(seal.id())).data("seal", shown(seal));
    }

    private static ObjectNode shown(Seal seal) {
        return Json.object().put("id", seal.id()).put("name", seal.name()).put("country", seal.country());
    }
}
