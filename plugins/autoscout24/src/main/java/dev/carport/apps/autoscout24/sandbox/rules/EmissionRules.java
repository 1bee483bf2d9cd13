package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.Set;

/**
 * Rules E1 to E9: particle filter and the German duty to state consumption (EnVKV): German dealer, car, offer type N, D
 * or S.
 */
final class EmissionRules {
    private static final Set<String> WITH_DUTY = Set.of("N", "D", "S");
    private static final Set<String> DIESEL = Set.of("D", "3");
    private static final String PRIMARY_FUEL = "emission.fuel.primaryFuelType";
    private static final long ELECTRICITY = 12;

    private EmissionRules() {}

    static List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("E1", (vehicle, given, violations) -> {
                    if (dropsParticleFilter(vehicle)) {
                        // The two documented answers name the field differently.
                        violations.add(20001, given.update() ? "particleFilter" : "emission.particleFilter");
                    }
                }),
                new VehicleRule("E2 to E9", EmissionRules::statedConsumption));
    }

    /** A particle filter on anything but a diesel is not refused: the flag is dropped with a warning. */
    static boolean dropsParticleFilter(SentVehicle vehicle) {
        var fuel = vehicle.text("fuelCategory");
        return Boolean.TRUE.equals(vehicle.flag("emission.particleFilter")) && fuel != null && !DIESEL.contains(fuel);
    }

    private static void statedConsumption(SentVehicle vehicle, Circumstances given, Violations violations) {
        if (!given.dealerIsIn("DE") || !vehicle.isCar() || !WITH_DUTY.contains(vehicle.offerType())) {
            return;
        }
        var fuel = vehicle.integer(PRIMARY_FUEL);
        var electric = fuel != null && fuel == ELECTRICITY;
        if (fuel == null) {
            violations.add(50062);
        }
        if (!vehicle.has("emission.efficiencyClass")) {
            violations.add(50061);
        }
        if (!electric && !vehicle.has("emission.co2")) {
            violations.add(50058);
        }
        if (fuel != null && !electric && !vehicle.has(VehicleField.CONSUMPTION + "fuelConsumptionCombined")) {
            violations.add(50060);
        }
        if (electric && !vehicle.has(VehicleField.CONSUMPTION + "electricConsumptionCombined")) {
            violations.add(50059);
        }
    }
}
