package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.Optional;

/** Rules Q2, Q4 and Q5; Q1 and Q3 are generic, see {@link StructureRules}. */
final class EquipmentRules {
    private static final long ALLOY_WHEELS = 15;

    private final Catalogue catalogue;

    EquipmentRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("Q2", (vehicle, given, violations) -> {
                    if (vehicle.has("alloyWheelSize")
                            && !vehicle.integers("equipment").contains(ALLOY_WHEELS)) {
                        violations.add(50607);
                    }
                }),
                new VehicleRule("Q4", (vehicle, given, violations) -> {
                    if (vehicle.integers("seals").stream().anyMatch(id -> seal(id).isEmpty())) {
                        violations.add(50005);
                    }
                }),
                new VehicleRule("Q5", (vehicle, given, violations) -> {
                    if (vehicle.integers("seals").stream().anyMatch(id -> isForeign(id, given))) {
                        violations.add(50106);
                    }
                }));
    }

    /** Only the country is compared: a documented sample carries Audi's seal on a BMW and is accepted. */
    private boolean isForeign(long id, Circumstances given) {
        var country = seal(id).map(Seal::country);
        return country.isPresent() && !given.dealerIsIn(country.get());
    }

    private Optional<Seal> seal(long id) {
        return id == (int) id ? catalogue.seal((int) id) : Optional.empty();
    }
}
