package dev.carport.apps.autoscout24.sandbox.rules;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a sent vehicle into the form in which the platform keeps and shows it. */
final class StoredVehicle {
    private StoredVehicle() {}

    /** The field table calls the list {@code includedService}, all samples {@code includedServices}: both are taken. */
    static ObjectNode withDocumentedNames(ObjectNode sent) {
        if (!sent.path("includedService").isArray()
                || sent.path("includedServices").isArray()) {
            return sent;
        }
        var renamed = sent.deepCopy();
        renamed.set("includedServices", sent.path("includedService"));
        return renamed;
    }

    /**
     * Every documented attribute in the platform's order, null when unset; unknown attributes are gone. The id is not part
     * of it: what a client sends as {@code identifier.vehicleId} is ignored.
     */
    static ObjectNode of(ObjectNode sent, boolean dropParticleFilter) {
        var stored = Json.object();
        VehicleField.BEFORE_PRICES.forEach(field -> copy(field, sent, stored));
        stored.set("prices", prices(sent.path("prices")));
        VehicleField.AFTER_PRICES.forEach(field -> copy(field, sent, stored));
        if (dropParticleFilter) {
            ((ObjectNode) stored.path("emission")).put("particleFilter", false);
        }
        return stored;
    }

    private static void copy(VehicleField field, ObjectNode sent, ObjectNode stored) {
        var value = JsonShape.at(sent, field.path());
        var isSet = !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
        // The documented answers were written before this attribute existed: it shows only when it is set.
        if (!isSet && field.path().equals("alloyWheelSize")) {
            return;
        }
        var names = field.path().split("\\.");
        var target = stored;
        for (var i = 0; i < names.length - 1; i++) {
            target = target.withObjectProperty(names[i]);
        }
        target.set(names[names.length - 1], isSet ? value : NullNode.getInstance());
    }

    private static JsonNode prices(JsonNode sent) {
        var prices = Json.array();
        for (var price : sent) {
            var stored = Json.object();
            for (var name : new String[] {"currency", "negotiable", "price", "priceType", "taxDeductible"}) {
                stored.set(name, price.path(name).isMissingNode() ? NullNode.getInstance() : price.path(name));
            }
            prices.add(stored);
        }
        return prices;
    }
}
