package dev.carport.apps.gebrauchtde.mapping;

import static dev.carport.api.vehicle.VehicleFields.BODY;
import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_STICKER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_DISPLACEMENT;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_TRANSMISSION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PREVIOUS_OWNERS;
import static dev.carport.api.vehicle.VehicleFields.IDENTITY_VIN;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEXT_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_DOORS;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SEATS;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.AccidentHandling;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Quantity;
import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a buyer of a vehicle wants to know, as free pairs of name and value: the platform has no fields of its own for vehicles. */
final class Attributes {
    static final List<VehicleField<?>> SOURCES = List.of(
            HISTORY_MILEAGE,
            HISTORY_FIRST_REGISTRATION,
            BODY,
            ENGINE_FUEL,
            ENGINE_POWER,
            ENGINE_DISPLACEMENT,
            ENGINE_TRANSMISSION,
            COLOURS_EXTERIOR,
            MEASURES_DOORS,
            MEASURES_SEATS,
            HISTORY_PREVIOUS_OWNERS,
            MAINTENANCE_NEXT_INSPECTION,
            ENERGY_EMISSION_STICKER,
            HISTORY_ACCIDENT,
            IDENTITY_VIN);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

    private Attributes() {}

    static @Nullable List<Map<String, String>> of(Scope<GebrauchtDeSettings> scope) {
        List<Map<String, String>> attributes = new ArrayList<>();
        for (VehicleField<?> field : SOURCES) {
            Object value = field.get(scope.vehicle());
            if (value != null && said(field, scope.settings())) {
                attributes.add(pair(field.label(scope.language()), written(field, value, scope.language())));
            }
        }
        return attributes.isEmpty() ? null : attributes;
    }

    /** In a fixed order: the same vehicle must give the same bytes after a restart, too. */
    private static Map<String, String> pair(String name, String value) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put("name", name);
        pair.put("value", value);
        return pair;
    }

    private static boolean said(VehicleField<?> field, GebrauchtDeSettings settings) {
        if (field == IDENTITY_VIN) {
            return settings.withVin();
        }
        return field != HISTORY_ACCIDENT || settings.accident() == AccidentHandling.AS_STORED;
    }

    private static String written(VehicleField<?> field, Object value, Locale language) {
        return switch (value) {
            case Power power -> power.kilowatts() + " kW (" + power.ps() + (german(language) ? " PS)" : " hp)");
            case Quantity quantity -> {
                String number = NumberFormat.getInstance(language).format(quantity.number());
                yield field.unit() == null ? number : number + " " + field.unit();
            }
            case Term term -> term.label(language);
            case YearMonth month -> MONTH.format(month);
            case Boolean yes when german(language) -> yes ? "Ja" : "Nein";
            case Boolean yes -> yes ? "Yes" : "No";
            default -> value.toString();
        };
    }

    private static boolean german(Locale language) {
        return language.getLanguage().equals(Locale.GERMAN.getLanguage());
    }
}
