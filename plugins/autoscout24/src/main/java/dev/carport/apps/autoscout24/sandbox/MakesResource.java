package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Make;
import dev.carport.apps.autoscout24.sandbox.rules.Model;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /makes} and {@code /makes/{makeId}/models}: open lists, the same names in every language. */
final class MakesResource {
    private static final String MAKES = "/makes";
    private static final String MAKE = "/makes/{makeId}";
    private static final String MODELS = "/makes/{makeId}/models";
    private static final String MODEL = "/makes/{makeId}/models/{modelId}";

    private final Platform platform;

    MakesResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", MAKES, Route.Needs.NOTHING, this::makes),
                new Route("GET", MAKE, Route.Needs.NOTHING, this::make),
                new Route("GET", MODELS, Route.Needs.NOTHING, this::models),
                new Route("GET", MODEL, Route.Needs.NOTHING, this::model));
    }

    private Answer makes(ApiCall call) {
        var makes = platform.catalogue().makes();
        var shown = Json.array();
        makes.forEach(make -> shown.add(shown(make)));
        return call.ok()
                .links(
                        "makes",
                        ApiCall.hrefs(
                                MAKES,
                                makes.stream()
                                        .map(make -> Integer.toString(make.id()))
                                        .toList()))
                .data("makes", shown);
    }

    private Answer make(ApiCall call) {
        var make = wanted(call);
        return call.ok().objectId(Integer.toString(make.id())).data("make", shown(make));
    }

    private Answer models(ApiCall call) {
        var models = platform.catalogue().modelsOf(wanted(call).id());
        var shown = Json.array();
        models.forEach(model -> shown.add(shown(model)));
        return call.ok()
                .links(
                        "models",
                        ApiCall.hrefs(
                                call.path(),
                                models.stream()
                                        .map(model -> Integer.toString(model.id()))
                                        .toList()))
                .data("models", shown);
    }

    private Answer model(ApiCall call) {
        var make = wanted(call);
        var model = number(call.variable("modelId"))
                .flatMap(platform.catalogue()::model)
                .orElseThrow(() -> platform.refused(50041));
        if (model.make() != make.id()) {
            throw platform.refused(50030);
        }
        return call.ok().objectId(Integer.toString(model.id())).data("model", shown(model));
    }

    private Make wanted(ApiCall call) {
        return number(call.variable("makeId"))
                .flatMap(platform.catalogue()::make)
                .orElseThrow(() -> platform.refused(50040));
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode shown(Make make) {
        var node = Json.object().put("id", make.id()).put("name", make.name());
        var types = node.putArray("vehicleType");
        make.vehicleTypes().stream().sorted().forEach(types::add);
        return node;
    }

    private static ObjectNode shown(Model model) {
        return Json.object()
                .put("id", model.id())
                .put("make", model.make())
                .put("name", model.name())
                .put("vehicleType", model.vehicleType());
    }
}
