package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.Optional;

/** Rules M1 to M6: make, model and the German type keys. */
final class MakeRules {
    private final Catalogue catalogue;

    MakeRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("M1", (vehicle, given, violations) -> {
                    if (isAboveZero(vehicle, "make") && make(vehicle).isEmpty()) {
                        violations.add(50040);
                    }
                }),
                new VehicleRule("M2", (vehicle, given, violations) -> {
                    if (isAboveZero(vehicle, "model") && model(vehicle).isEmpty()) {
                        violations.add(50041);
                    }
                }),
                // M3: the model is of the make. M4: it is of the vehicle type.
                new VehicleRule("M3, M4", this::correspondence),
                new VehicleRule("M5", (vehicle, given, violations) -> {
                    var hsn = vehicle.text("hsn");
                    if (hsn != null && !hsn.chars().allMatch(c -> c >= '0' && c <= '9')) {
                        violations.add(50019);
                    }
                }),
                new VehicleRule("M6", (vehicle, given, violations) -> {
                    if (vehicle.hasContent("hsn") && !vehicle.hasContent("tsn")) {
                        violations.add(50035);
                    }
                    if (vehicle.hasContent("tsn") && !vehicle.hasContent("hsn")) {
                        violations.add(50036);
                    }
                }));
    }

    private void correspondence(SentVehicle vehicle, Circumstances given, Violations violations) {
        var make = make(vehicle);
        var model = model(vehicle);
        if (make.isEmpty() || model.isEmpty()) {
            return;
        }
        var type = vehicle.vehicleType();
        var ofOtherMake = model.get().make() != make.get().id();
        var ofOtherType = type != null && !model.get().vehicleType().equals(type);
        if (ofOtherMake || ofOtherType) {
            violations.add(50030);
        }
    }

    private Optional<Make> make(SentVehicle vehicle) {
        return id(vehicle, "make").flatMap(catalogue::make);
    }

    private Optional<Model> model(SentVehicle vehicle) {
        return id(vehicle, "model").flatMap(catalogue::model);
    }

    private static Optional<Integer> id(SentVehicle vehicle, String path) {
        return Optional.ofNullable(vehicle.integer(path))
                .filter(id -> id == id.intValue())
                .map(Long::intValue);
    }

    private static boolean isAboveZero(SentVehicle vehicle, String path) {
        var id = vehicle.integer(path);
        return id != null && id > 0;
    }
}
