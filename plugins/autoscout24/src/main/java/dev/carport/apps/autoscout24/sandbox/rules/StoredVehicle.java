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
    static ObjectNode of(SentVehicle sent, boolean dropParticleFilter) {
        var stored = Json.object();
        VehicleField.BEFORE_PRICES.forEach(field -> copy(field, sent, stored));
        stored.set("prices", prices(sent.at("prices")));
        VehicleField.AFTER_PRICES.forEach(field -> copy(field, sent, stored));
        if (dropParticleFilter) {
            ((ObjectNode) stored.path("emission")).put("particleFilter", false);
        }
        return stored;
    }

    private static void copy(VehicleField field, SentVehicle sent, ObjectNode stored) {
        var value = sent.at(field.path());
        var isSet = !value.isMissingNode() && !value.isNull() && !(value.isArray() && value.isEmpty());
        // The documented answers were written before this attribute existed: it shows only when it is set.
        if (!isSet && field.path().equals("alloyWheelSize")) {
            return;
        }
        var names = field.names();
        var target = stored;
        for (var parent : names.subList(0, names.size() - 1)) {
            target = target.withObjectProperty(parent);
        }
        target.set(names.getLast(), isSet ? value : NullNode.getInstance());
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
