package dev.carport.apps.auterio.sandbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When a vehicle is invalid. The document names types, the required fields and the states; that a wrong one makes the vehicle invalid,
 * and the words for it, are assumed. A field that is null counts as left out, unknown fields are ignored.
 */
final class VehicleRules {
    static final Set<String> STATES = Set.of("disponible", "reservado", "vendido", "transito", "baja");

    private static final List<String> REQUIRED = List.of("vin", "brand", "model");
    private static final List<String> INTEGERS = List.of("year", "mileage", "engine_cc", "power_hp", "doors", "seats");
    private static final List<String> NUMBERS = List.of("cost_price", "sale_price");
    private static final List<String> TEXTS = List.of(
            "matricula",
            "version",
            "color_ext",
            "color_int",
            "fuel_type",
            "gearbox",
            "status",
            "location",
            "supplier",
            "fecha_matricula",
            "propiedad",
            "categoria",
            "notes");
    private static final int VIN_LENGTH = 17;

    private final boolean wholeVins;

    /** Rules; {@code wholeVins} refuses VINs that do not have 17 characters, which the document leaves open. */
    VehicleRules(boolean wholeVins) {
        this.wholeVins = wholeVins;
    }

    /** What is wrong, in the platform's words; null when the vehicle is valid. */
    @Nullable String fault(JsonNode vehicle) {
        if (!vehicle.isObject()) {
            return "vehicle must be an object";
        }
        for (String field : REQUIRED) {
            JsonNode value = vehicle.path(field);
            if (missing(value)) {
                return field + " is required";
            }
            if (!value.isString() || value.stringValue().isBlank()) {
                return field + " must be a non-empty string";
            }
        }
        if (wholeVins && vehicle.path("vin").stringValue().length() != VIN_LENGTH) {
            return "vin must have 17 characters";
        }
        return ofTypes(vehicle);
    }

    private static @Nullable String ofTypes(JsonNode vehicle) {
        for (String field : INTEGERS) {
            JsonNode value = vehicle.path(field);
            if (!missing(value)
                    && !(value.isNumber()
                            && value.decimalValue().stripTrailingZeros().scale() <= 0)) {
                return field + " must be an integer";
            }
        }
        for (String field : NUMBERS) {
            JsonNode value = vehicle.path(field);
            if (!missing(value) && !value.isNumber()) {
                return field + " must be a number";
            }
        }
        for (String field : TEXTS) {
            JsonNode value = vehicle.path(field);
            if (!missing(value) && !value.isString()) {
                return field + " must be a string";
            }
        }
        JsonNode status = vehicle.path("status");
        if (!missing(status) && !STATES.contains(status.stringValue())) {
            return "status must be one of disponible, reservado, vendido, transito, baja";
        }
        JsonNode day = vehicle.path("fecha_matricula");
        return missing(day) || isDay(day.stringValue()) ? null : "fecha_matricula must be a date (YYYY-MM-DD)";
    }

    private static boolean missing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == "YYYY-MM-DD".length() && LocalDate.parse(text) != null;
        } catch (DateTimeException no) {
            return false;
        }
    }
}
