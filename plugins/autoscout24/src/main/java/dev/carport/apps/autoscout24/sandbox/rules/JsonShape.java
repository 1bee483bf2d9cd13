package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether a body has the JSON types of the field tables. The document has no code for a wrong type; a text where a number
 * is due cannot be read at all, hence it counts as invalid JSON (50028, assumed).
 */
final class JsonShape {
    private JsonShape() {}

    /** The path of the first attribute whose JSON type is wrong. */
    static Optional<String> firstMismatch(SentVehicle vehicle) {
        for (var parent : new String[] {
            "availability", "emission", "emission.fuel", "emission.fuel.consumption", "identifier", "maintenance"
        }) {
            if (!isNullOr(vehicle.at(parent).isObject(), vehicle.at(parent))) {
                return Optional.of(parent);
            }
        }
        for (var field : VehicleField.ALL) {
            if (!hasKind(vehicle.at(field.path()), field.kind())) {
                return Optional.of(field.path());
            }
        }
        return pricesMismatch(vehicle.at("prices"));
    }

    private static Optional<String> pricesMismatch(JsonNode prices) {
        if (!isNullOr(prices.isArray(), prices)) {
            return Optional.of("prices");
        }
        for (var i = 0; i < prices.size(); i++) {
            var price = prices.path(i);
            var at = "prices[" + i + "]";
            if (!price.isObject()) {
                return Optional.of(at);
            }
            for (var name : new String[] {"negotiable", "taxDeductible"}) {
                if (!hasKind(price.path(name), VehicleField.Kind.FLAG)) {
                    return Optional.of(at + "." + name);
                }
            }
            for (var name : new String[] {"currency", "priceType"}) {
                if (!hasKind(price.path(name), VehicleField.Kind.TEXT)) {
                    return Optional.of(at + "." + name);
                }
            }
            if (!hasKind(price.path("price"), VehicleField.Kind.INTEGER)) {
                return Optional.of(at + ".price");
            }
        }
        return Optional.empty();
    }

    static boolean hasKind(JsonNode node, VehicleField.Kind kind) {
        return isNullOr(
                switch (kind) {
                    case FLAG -> node.isBoolean();
                    case INTEGER -> isInteger(node);
                    case DECIMAL -> node.isNumber();
                    case TEXT -> node.isString();
                    case INTEGERS -> node.isArray() && node.valueStream().allMatch(JsonShape::isInteger);
                },
                node);
    }

    private static boolean isInteger(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    private static boolean isNullOr(boolean fits, JsonNode node) {
        return fits || node.isNull() || node.isMissingNode();
    }
}
