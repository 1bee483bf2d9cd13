package dev.carport.apps.autoscout24.sandbox.rules;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rules S1 to S20: what is there, how long, how large, which value; generic for all attributes. */
final class StructureRules {
    private static final List<String> OBJECTS = List.of("availability", "emission", "maintenance");
    private static final List<String> MONTHS = List.of(
            "firstRegistration",
            "maintenance.lastCamBeltService",
            "maintenance.lastTechnicalService",
            "maintenance.nextInspection");
    private static final List<String> LISTS =
            List.of("equipment", "includedServices", "seals", "emission.fuel.additionalSupportedFuelTypes");
    private static final List<String> PEOPLE_READ = List.of(
            "bodyColorName",
            "description",
            "identifier.crossReference",
            "identifier.offerReference",
            "licencePlateNumber",
            "modelVersion",
            "vin");
    private static final String CARPASS = "carpassMileageUrl";
    private static final BigDecimal MOST_CONSUMPTION = new BigDecimal("99.9");

    private final Catalogue catalogue;

    StructureRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<VehicleRule> rules() {
        return List.of(
                new VehicleRule(
                        "S1",
                        (vehicle, given, violations) -> OBJECTS.stream()
                                .filter(name -> !vehicle.has(name))
                                .forEach(name -> violations.add(50001, name))),
                new VehicleRule("S2", (vehicle, given, violations) -> {
                    if (!vehicle.has("prices")) {
                        violations.add(50007);
                    }
                }),
                new VehicleRule("S3", StructureRules::vehicleType),
                new VehicleRule(
                        "S4",
                        (vehicle, given, violations) -> mandatory(VehicleField.Mandatory.YES, vehicle, violations)),
                new VehicleRule("S5", (vehicle, given, violations) -> {
                    if (vehicle.isCar()) {
                        mandatory(VehicleField.Mandatory.FOR_CARS, vehicle, violations);
                    }
                }),
                new VehicleRule("S6", (vehicle, given, violations) -> {
                    if (vehicle.has("maintenance") && !vehicle.has("maintenance.fullServiceHistory")) {
                        violations.add(50069);
                    }
                }),
                new VehicleRule("S7", StructureRules::carOnly),
                new VehicleRule(
                        "S8",
                        (vehicle, given, violations) ->
                                texts(vehicle, true, FreeText::hasAngleBracket, 50052, violations)),
                new VehicleRule(
                        "S9",
                        (vehicle, given, violations) -> texts(vehicle, false, FreeText::hasUrl, 50051, violations)),
                new VehicleRule(
                        "S10",
                        (vehicle, given, violations) -> texts(vehicle, true, FreeText::hasEmail, 50050, violations)),
                new VehicleRule("S12", StructureRules::maximumLength),
                new VehicleRule("S13", StructureRules::exactLength),
                new VehicleRule("S14", StructureRules::range),
                new VehicleRule("S15", StructureRules::aboveZero),
                new VehicleRule("S16", this::enumerations),
                new VehicleRule("S17", StructureRules::repeats),
                new VehicleRule("S18", StructureRules::consumption),
                new VehicleRule("S19", StructureRules::decimals),
                new VehicleRule("S20", StructureRules::dates));
    }

    private static void vehicleType(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (!vehicle.hasContent("vehicleType")) {
            violations.add(50010);
        } else if (vehicle.vehicleType() == null) {
            violations.add(50029);
        }
    }

    private static void mandatory(VehicleField.Mandatory when, SentVehicle vehicle, Violations violations) {
        for (var field : VehicleField.ALL) {
            var parent = field.parent();
            if (field.mandatory() == when
                    && (parent == null || vehicle.has(parent))
                    && !vehicle.hasContent(field.path())) {
                violations.add(50004, field.path());
            }
        }
    }

    private static void carOnly(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (!vehicle.isBike()) {
            return;
        }
        for (var field : VehicleField.ALL) {
            if (field.carOnly() && vehicle.has(field.path())) {
                violations.add(50110, field.path(), "B");
            }
        }
    }

    private static void texts(
            SentVehicle vehicle,
            boolean withCarpass,
            Function<String, Boolean> isForbidden,
            int code,
            Violations violations) {
        for (var field : VehicleField.ALL) {
            var text = vehicle.text(field.path());
            var applies = PEOPLE_READ.contains(field.path())
                    || (withCarpass && field.path().equals(CARPASS));
            if (applies && text != null && isForbidden.apply(text)) {
                violations.add(code, field.path());
            }
        }
    }

    private static void maximumLength(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var text = vehicle.text(field.path());
            if (field.maxLength() > 0 && text != null && FreeText.length(text) > field.maxLength()) {
                violations.add(50067, field.path(), field.maxLength());
            }
        }
    }

    private static void exactLength(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var text = vehicle.text(field.path());
            if (field.exactLength() > 0 && text != null && FreeText.length(text) != field.exactLength()) {
                violations.add(50072, field.path(), field.exactLength());
            }
        }
    }

    private static void range(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var range = field.range();
            var number = vehicle.integer(field.path());
            if (range != null && number != null && (number < range.from() || number > range.to())) {
                violations.add(50066, field.path(), range.from(), range.to());
            }
        }
    }

    private static void aboveZero(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var number = vehicle.integer(field.path());
            if (field.aboveZero() && number != null && number <= 0) {
                violations.add(50068, field.path(), 0);
            }
        }
    }

    private void enumerations(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var reference = field.reference();
            if (reference == null || !vehicle.hasContent(field.path())) {
                continue;
            }
            var allowed = catalogue.allowedIds(reference, vehicle.vehicleType());
            if (values(field, vehicle).stream().allMatch(allowed::contains)) {
                continue;
            }
            switch (field.path()) {
                case "countryVersion" -> violations.add(50002);
                case "equipment" -> violations.add(50053);
                case "availability.availabilityType" -> violations.add(50014, String.join(", ", allowed));
                default -> violations.add(50073, field.path(), String.join(", ", allowed));
            }
        }
    }

    private static List<String> values(VehicleField field, SentVehicle vehicle) {
        var text = vehicle.text(field.path());
        if (text != null) {
            return List.of(text);
        }
        var number = vehicle.integer(field.path());
        if (number != null) {
            // A number that has to be above zero is reported by S15 already.
            return field.aboveZero() && number <= 0 ? List.of() : List.of(number.toString());
        }
        return vehicle.integers(field.path()).stream().map(String::valueOf).collect(Collectors.toList());
    }

    private static void repeats(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var list : LISTS) {
            var values = vehicle.integers(list);
            if (new HashSet<>(values).size() < values.size()) {
                violations.add(50071, list);
            }
        }
    }

    private static void consumption(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var figure = vehicle.decimal(field.path());
            if (field.isConsumption()
                    && figure != null
                    && (figure.signum() < 0 || figure.compareTo(MOST_CONSUMPTION) > 0)) {
                violations.add(50027, field.path());
            }
        }
    }

    private static void decimals(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var field : VehicleField.ALL) {
            var figure = vehicle.decimal(field.path());
            if (field.isConsumption()
                    && figure != null
                    && figure.stripTrailingZeros().scale() > 1) {
                violations.add(50109, 1);
            }
        }
    }

    private static void dates(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (vehicle.has("availability.deliveryDate") && vehicle.day("availability.deliveryDate") == null) {
            violations.add(50003);
        }
        for (var month : MONTHS) {
            if (vehicle.has(month) && vehicle.month(month) == null) {
                violations.add(50006, month);
            }
        }
    }
}
