package dev.carport.apps.autoscout24.sandbox.rules;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Rules O1 to O10: what an offer type demands of registration, mileage and owners. N new, U used, S pre-registered,
 * D demonstration, J employee's car, O oldtimer. O11 (J for cars only) falls out of the reference values, O12 (a
 * registration in the future) is accepted by the platform.
 */
final class OfferTypeRules {
    private static final Set<String> REGISTERED = Set.of("U", "S", "J", "O");

    private OfferTypeRules() {}

    static List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("O1", (vehicle, given, violations) -> {
                    if (REGISTERED.contains(vehicle.offerType()) && !vehicle.hasContent("firstRegistration")) {
                        violations.add(50031);
                    }
                }),
                new VehicleRule("O2", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "J") && age(vehicle, given) > 24) {
                        violations.add(50032);
                    }
                }),
                new VehicleRule("O3", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "S") && age(vehicle, given) > 12 && !given.dealerIsIn("IT")) {
                        violations.add(50033);
                    }
                }),
                new VehicleRule("O4", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "O")
                            && vehicle.month("firstRegistration") != null
                            && age(vehicle, given) <= 360) {
                        violations.add(50034);
                    }
                }),
                new VehicleRule("O5", (vehicle, given, violations) -> {
                    if (REGISTERED.contains(vehicle.offerType()) && !vehicle.has("mileage")) {
                        violations.add(50004, "mileage");
                    }
                }),
                new VehicleRule("O6", (vehicle, given, violations) -> {
                    var mileage = vehicle.integer("mileage");
                    if (REGISTERED.contains(vehicle.offerType()) && mileage != null && mileage == 0) {
                        violations.add(50068, "mileage", 0);
                    }
                }),
                new VehicleRule("O7", (vehicle, given, violations) -> {
                    var mileage = vehicle.integer("mileage");
                    if (isOffer(vehicle, "N") && mileage != null && mileage > 1000) {
                        violations.add(50037);
                    }
                }),
                new VehicleRule("O8", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "N") && vehicle.has("previousOwners")) {
                        violations.add(50038);
                    }
                }),
                new VehicleRule("O9", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "S") && owners(vehicle) > 1) {
                        violations.add(50046);
                    }
                }),
                new VehicleRule("O10", (vehicle, given, violations) -> {
                    if (isOffer(vehicle, "D") && owners(vehicle) < 1) {
                        violations.add(50047);
                    }
                }));
    }

    private static boolean isOffer(SentVehicle vehicle, String type) {
        return vehicle.offerType().equals(type);
    }

    /** Whole calendar months since the first registration; 0 when it is missing or unreadable. */
    private static long age(SentVehicle vehicle, Circumstances given) {
        YearMonth month = vehicle.month("firstRegistration");
        return month == null ? 0 : ChronoUnit.MONTHS.between(month, given.thisMonth());
    }

    /** A missing number counts as none. */
    private static long owners(SentVehicle vehicle) {
        var owners = vehicle.integer("previousOwners");
        return owners == null ? 0 : owners;
    }
}
