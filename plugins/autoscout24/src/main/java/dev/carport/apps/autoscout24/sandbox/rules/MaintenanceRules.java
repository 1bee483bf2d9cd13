package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;

/** Rules I1 to I3. I4 (a fresh inspection as included service) cannot be seen from the vehicle. */
final class MaintenanceRules {
    private MaintenanceRules() {}

    static List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("I1", (vehicle, given, violations) -> {
                    if (isAfterThisMonth(vehicle, given, "maintenance.lastCamBeltService")) {
                        violations.add(50043);
                    }
                }),
                new VehicleRule("I2", (vehicle, given, violations) -> {
                    if (isAfterThisMonth(vehicle, given, "maintenance.lastTechnicalService")) {
                        violations.add(50044);
                    }
                }),
                new VehicleRule("I3", (vehicle, given, violations) -> {
                    var inspection = vehicle.month("maintenance.nextInspection");
                    var from = given.thisMonth();
                    var to = from.plusMonths(given.inspectionMonthsAhead());
                    if (inspection != null && (inspection.isBefore(from) || inspection.isAfter(to))) {
                        violations.add(50045, from, to);
                    }
                }));
    }

    private static boolean isAfterThisMonth(SentVehicle vehicle, Circumstances given, String path) {
        var month = vehicle.month(path);
        return month != null && month.isAfter(given.thisMonth());
    }
}
