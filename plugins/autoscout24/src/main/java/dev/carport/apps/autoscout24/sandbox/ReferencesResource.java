package dev.carport.apps.autoscout24.sandbox;

import dev.carport.apps.autoscout24.sandbox.rules.Json;
import dev.carport.apps.autoscout24.sandbox.rules.Reference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** {@code /references}: an open list without filter; names in German for German cultures, else in English. */
final class ReferencesResource {
    private final Platform platform;

    ReferencesResource(Platform platform) {
        this.platform = platform;
    }

    List<Route> routes() {
        return List.of(new Route("GET", "/references", Route.Needs.NOTHING, this::list));
    }

    private Answer list(ApiCall call) {
        var shown = Json.array();
        platform.catalogue()
                .references()
                .forEach(reference -> shown.add(shown(reference, call.culture().isGerman())));
        return call.ok().data("references", shown);
    }

    private static ObjectNode shown(Reference reference, boolean german) {
        var node = Json.object().put("id", reference.id()).put("name", german ? reference.nameDe() : reference.name());
        list(node, "vehicleType", reference.vehicleTypes());
        node.put("referenceType", reference.type());
        list(node, "country", reference.countries());
        return node;
    }

    private static void list(ObjectNode node, String name, @Nullable List<String> values) {
        if (values == null) {
            node.putNull(name);
            return;
        }
        var array = node.putArray(name);
        values.forEach(array::add);
    }
}
