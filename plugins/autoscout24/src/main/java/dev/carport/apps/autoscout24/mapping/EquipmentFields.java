package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_WHEEL_SIZE;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SLIDING_DOORS;
import static dev.carport.api.vehicle.VehicleFields.SEALS;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.SlidingDoors;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search features, wheels and seals (Q1 to Q5). */
final class EquipmentFields {
    static final String NOT_OFFERED = "feature-not-offered";
    static final String WHEEL_SIZE_ALONE = "wheel-size-alone";
    private static final List<VehicleField<?>> SOURCES = List.of(EQUIPMENT_FEATURES, MEASURES_SLIDING_DOORS);

    private EquipmentFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        Kinds.each(
                Lists.CAR_EQUIPMENT,
                Lists.BIKE_EQUIPMENT,
                (list, kind) -> data.field("equipment")
                        .compute(SOURCES, EquipmentFields::searchFeatures)
                        .translateAll(list)
                        .as(Numbers::ids)
                        .onlyIf(scope -> kind.test(scope) && asFeatures(scope))
                        .settings("equipmentDisplay"));
        data.field("alloyWheelSize")
                .compute(List.of(EQUIPMENT_WHEEL_SIZE, EQUIPMENT_FEATURES), EquipmentFields::wheelSize)
                .leftOutUnless(10, 26)
                .onlyIf(scope -> Kinds.car(scope) && asFeatures(scope))
                .settings("equipmentDisplay");
        data.field("seals")
                .from(SEALS)
                .translateAll(Lists.SEALS, scope -> scope.fact("country").orElse(null))
                .as(Numbers::ids)
                .onlyIf(scope -> scope.fact("country").isPresent());
    }

    private static boolean asFeatures(Scope<As24Settings> scope) {
        return scope.settings().equipmentDisplay().asFeatures();
    }

    /** Those the platform can search by; the others are named in one tip, unless the text tells of them anyway. */
    private static List<Enum<?>> searchFeatures(Scope<As24Settings> scope) {
        List<Enum<?>> offered = new ArrayList<>();
        Feature first = null;
        int missing = 0;
        for (Feature feature : scope.vehicle().equipment().features()) {
            if (isOffered(feature, scope)) {
                offered.add(feature);
            } else {
                first = first == null ? feature : first;
                missing++;
            }
        }
        if (first != null && scope.settings().equipmentDisplay() == EquipmentDisplay.FEATURES) {
            scope.report(Finding.tip(EQUIPMENT_FEATURES.key(), NOT_OFFERED, first, missing - 1));
        }
        if (Kinds.car(scope)) {
            addDerived(offered, scope);
        }
        return offered;
    }

    /** A car's feature that no bike can have is not offered; one neither kind has now is a name that changed: unmapped. */
    private static boolean isOffered(Feature feature, Scope<As24Settings> scope) {
        if (!Aliases.has(feature)) {
            return false;
        }
        String own = Kinds.car(scope) ? Lists.CAR_EQUIPMENT : Lists.BIKE_EQUIPMENT;
        String other = Kinds.car(scope) ? Lists.BIKE_EQUIPMENT : Lists.CAR_EQUIPMENT;
        return scope.references().find(own, feature.name(), null).isPresent()
                || scope.references().find(other, feature.name(), null).isEmpty();
    }

    private static void addDerived(List<Enum<?>> offered, Scope<As24Settings> scope) {
        SlidingDoors doors = scope.vehicle().measures().slidingDoors();
        if (doors == SlidingDoors.LEFT || doors == SlidingDoors.BOTH) {
            offered.add(DerivedFeature.SLIDING_DOOR_LEFT);
        }
        if (doors == SlidingDoors.RIGHT || doors == SlidingDoors.BOTH) {
            offered.add(DerivedFeature.SLIDING_DOOR_RIGHT);
        }
    }

    /** Q2: the size goes with the feature; without it the platform would refuse the vehicle. */
    private static @Nullable Integer wheelSize(Scope<As24Settings> scope) {
        Integer size = scope.vehicle().equipment().wheelSize();
        if (size == null || scope.vehicle().equipment().features().contains(Feature.ALLOY_WHEELS)) {
            return size;
        }
        scope.report(Finding.warning(EQUIPMENT_WHEEL_SIZE, WHEEL_SIZE_ALONE, size));
        return null;
    }
}
