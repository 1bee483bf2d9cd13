package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The table of section "Availability": type 1 immediately, 2 from a day on, 3 within a number of days. */
final class AvailabilityRules {
    private static final List<Long> DELIVERY_DAYS =
            List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 14L, 21L, 28L, 42L, 60L, 90L, 120L, 150L, 180L, 270L, 360L);

    private AvailabilityRules() {}

    static List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("A1", (vehicle, given, violations) -> {
                    if (isType(vehicle, 1) && (hasDate(vehicle) || hasDays(vehicle))) {
                        violations.add(50015);
                    }
                }),
                new VehicleRule("A2", AvailabilityRules::availableFrom),
                new VehicleRule("A3", AvailabilityRules::onOrder),
                new VehicleRule("A4", (vehicle, given, violations) -> {
                    var days = vehicle.integer("availability.deliveryDays");
                    if (days != null && !DELIVERY_DAYS.contains(days)) {
                        violations.add(
                                50016,
                                DELIVERY_DAYS.stream().map(String::valueOf).collect(Collectors.joining(", ")));
                    }
                }),
                new VehicleRule("A5", (vehicle, given, violations) -> {
                    if (hasDate(vehicle) && hasDays(vehicle)) {
                        violations.add(50064);
                    }
                }));
    }

    private static void availableFrom(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (!isType(vehicle, 2)) {
            return;
        }
        if (!hasDate(vehicle)) {
            violations.add(50023);
        }
        var day = vehicle.day("availability.deliveryDate");
        if (day != null && !day.isAfter(given.today())) {
            violations.add(50048);
        }
        if (hasDays(vehicle)) {
            violations.add(50025);
        }
    }

    /** Two codes have the same text; which of them comes when is not documented: here 50049 on an update. */
    private static void onOrder(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (!isType(vehicle, 3)) {
            return;
        }
        if (!hasDays(vehicle)) {
            violations.add(given.update() ? 50049 : 50024);
        }
        if (hasDate(vehicle)) {
            violations.add(50026);
        }
    }

    private static boolean isType(SentVehicle vehicle, long type) {
        var sent = vehicle.integer("availability.availabilityType");
        return sent != null && sent == type;
    }

    private static boolean hasDate(SentVehicle vehicle) {
        return vehicle.has("availability.deliveryDate");
    }

    private static boolean hasDays(SentVehicle vehicle) {
        return vehicle.has("availability.deliveryDays");
    }
}
