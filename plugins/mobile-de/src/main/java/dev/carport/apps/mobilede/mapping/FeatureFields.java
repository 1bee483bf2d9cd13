package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.vehicle.Feature;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Search features: a flag each, and a few that are one choice of a list. */
final class FeatureFields {
    static final String NOT_OFFERED = "feature-not-offered";

    /** One of these at most, the best first: the first a vehicle has counts. */
    private record Choice(Feature feature, String key) {}

    private static final List<Choice> CLIMATE = List.of(
            new Choice(Feature.CLIMATE_CONTROL_4_ZONES, "AUTOMATIC_CLIMATISATION_4_ZONES"),
            new Choice(Feature.CLIMATE_CONTROL_3_ZONES, "AUTOMATIC_CLIMATISATION_3_ZONES"),
            new Choice(Feature.CLIMATE_CONTROL_2_ZONES, "AUTOMATIC_CLIMATISATION_2_ZONES"),
            new Choice(Feature.AUTOMATIC_CLIMATE_CONTROL, "AUTOMATIC_CLIMATISATION"),
            new Choice(Feature.AIR_CONDITIONING, "MANUAL_CLIMATISATION"));
    private static final List<Choice> SPEED = List.of(
            new Choice(Feature.ADAPTIVE_CRUISE_CONTROL, "ADAPTIVE_CRUISE_CONTROL"),
            new Choice(Feature.CRUISE_CONTROL, "CRUISE_CONTROL"));
    private static final List<Choice> HEADLIGHTS = List.of(
            new Choice(Feature.LASER_HEADLIGHTS, "LASER_HEADLIGHTS"),
            new Choice(Feature.FULL_LED_HEADLIGHTS, "LED_HEADLIGHTS"),
            new Choice(Feature.LED_HEADLIGHTS, "LED_HEADLIGHTS"),
            new Choice(Feature.BI_XENON_HEADLIGHTS, "BI_XENON_HEADLIGHTS"),
            new Choice(Feature.XENON_HEADLIGHTS, "XENON_HEADLIGHTS"));
    private static final List<Choice> DAYTIME = List.of(
            new Choice(Feature.LED_DAYTIME_RUNNING_LIGHTS, "LED_RUNNING_LIGHTS"),
            new Choice(Feature.DAYTIME_RUNNING_LIGHTS, "DAYTIME_RUNNING_LIGHTS"));
    private static final List<Choice> BENDING = List.of(
            new Choice(Feature.ADAPTIVE_CORNERING_LIGHTS, "ADAPTIVE_BENDING_LIGHTS"),
            new Choice(Feature.CORNERING_LIGHTS, "BENDING_LIGHTS"));
    private static final List<Choice> TRAILER = List.of(
            new Choice(Feature.TRAILER_HITCH_SWIVELLING, "TRAILER_COUPLING_SWIVELING"),
            new Choice(Feature.TRAILER_HITCH_DETACHABLE, "TRAILER_COUPLING_DETACHABLE"),
            new Choice(Feature.TRAILER_HITCH_FIXED, "TRAILER_COUPLING_FIX"),
            new Choice(Feature.TRAILER_HITCH_PREPARATION, "TRAILER_COUPLING_PREPARATION"));
    private static final List<Choice> BREAKDOWN = List.of(
            new Choice(Feature.SPARE_WHEEL, "SPARE_WHEEL"),
            new Choice(Feature.EMERGENCY_WHEEL, "EMERGENCY_WHEEL"),
            new Choice(Feature.TYRE_REPAIR_KIT, "REPAIR_KIT"));
    private static final List<Choice> PARKING = List.of(
            new Choice(Feature.PARKING_SENSORS_FRONT, "FRONT_SENSORS"),
            new Choice(Feature.PARKING_SENSORS_REAR, "REAR_SENSORS"),
            new Choice(Feature.REAR_VIEW_CAMERA, "REAR_VIEW_CAM"),
            new Choice(Feature.CAMERA_360, "CAM_360_DEGREES"),
            new Choice(Feature.SELF_PARKING, "AUTOMATIC_PARKING"));
    private static final List<Choice> RADIO =
            List.of(new Choice(Feature.RADIO, "TUNER"), new Choice(Feature.DAB_RADIO, "DAB_RADIO"));
    private static final Set<Feature> AIRBAGS = EnumSet.of(
            Feature.DRIVER_AIRBAG,
            Feature.PASSENGER_AIRBAG,
            Feature.SIDE_AIRBAGS,
            Feature.HEAD_AIRBAGS,
            Feature.REAR_AIRBAGS);

    private static final Set<Feature> OFFERED = offered();

    private FeatureFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        choice(ad, "climatisation", Lists.CLIMATISATIONS, CLIMATE);
        ad.field("airbag")
                .compute(List.of(EQUIPMENT_FEATURES), FeatureFields::airbag)
                .translateIfKnown(Lists.AIRBAGS)
                .onlyIf(FeatureFields::asFeatures)
                .settings("equipmentDisplay");
        several(ad, "parkingAssistants", Lists.PARKING, PARKING);
        choice(ad, "speedControl", Lists.SPEED_CONTROLS, SPEED);
        several(ad, "radio", Lists.RADIOS, RADIO);
        choice(ad, "headlightType", Lists.HEADLIGHTS, HEADLIGHTS);
        choice(ad, "daytimeRunningLamps", Lists.DAYTIME_LIGHTS, DAYTIME);
        choice(ad, "bendingLightsType", Lists.BENDING_LIGHTS, BENDING);
        choice(ad, "trailerCouplingType", Lists.TRAILER_COUPLINGS, TRAILER);
        choice(ad, "breakdownService", Lists.BREAKDOWN, BREAKDOWN);
        Aliases.flags()
                .forEach((flag, feature) -> ad.field(flag)
                        .compute(List.of(EQUIPMENT_FEATURES), scope -> has(scope, feature) ? true : null)
                        .onlyIf(FeatureFields::asFeatures)
                        .settings("equipmentDisplay"));
    }

    /** Leaves one tip about features the platform cannot search by, unless the text tells of them anyway. */
    static void tellMissing(Scope<MobileDeSettings> scope) {
        if (scope.settings().equipmentDisplay() != EquipmentDisplay.FEATURES) {
            return;
        }
        List<Feature> missing = scope.vehicle().equipment().features().stream()
                .filter(feature -> !OFFERED.contains(feature))
                .toList();
        if (!missing.isEmpty()) {
            scope.report(Finding.tip(EQUIPMENT_FEATURES.key(), NOT_OFFERED, missing.getFirst(), missing.size() - 1));
        }
    }

    private static boolean asFeatures(Scope<MobileDeSettings> scope) {
        return switch (scope.settings().equipmentDisplay()) {
            case FEATURES, FEATURES_AND_LIST -> true;
            case LIST, GROUPS -> false;
        };
    }

    private static boolean has(Scope<MobileDeSettings> scope, Feature feature) {
        Set<Feature> features = scope.vehicle().equipment().features();
        return features.contains(feature)
                || feature == Feature.CENTRAL_LOCKING && features.contains(Feature.REMOTE_CENTRAL_LOCKING);
    }

    private static void choice(PartBuilder<MobileDeSettings> ad, String target, String list, List<Choice> choices) {
        ad.field(target)
                .compute(List.of(EQUIPMENT_FEATURES), scope -> first(scope, choices))
                .translateIfKnown(list)
                .onlyIf(FeatureFields::asFeatures)
                .settings("equipmentDisplay");
    }

    private static void several(PartBuilder<MobileDeSettings> ad, String target, String list, List<Choice> choices) {
        ad.field(target)
                .compute(
                        List.of(EQUIPMENT_FEATURES),
                        scope -> choices.stream()
                                .filter(choice -> has(scope, choice.feature))
                                .map(Choice::key)
                                .toList())
                .translateAll(list)
                .onlyIf(FeatureFields::asFeatures)
                .settings("equipmentDisplay");
    }

    private static @Nullable String first(Scope<MobileDeSettings> scope, List<Choice> choices) {
        for (Choice choice : choices) {
            if (has(scope, choice.feature)) {
                return choice.key;
            }
        }
        return null;
    }

    private static @Nullable String airbag(Scope<MobileDeSettings> scope) {
        if (has(scope, Feature.HEAD_AIRBAGS) || has(scope, Feature.REAR_AIRBAGS)) {
            return "FRONT_AND_SIDE_AND_MORE_AIRBAGS";
        }
        if (has(scope, Feature.SIDE_AIRBAGS)) {
            return "FRONT_AND_SIDE_AIRBAGS";
        }
        if (has(scope, Feature.PASSENGER_AIRBAG)) {
            return "FRONT_AIRBAGS";
        }
        return has(scope, Feature.DRIVER_AIRBAG) ? "DRIVER_AIRBAG" : null;
    }

    private static Set<Feature> offered() {
        Set<Feature> offered = EnumSet.copyOf(AIRBAGS);
        offered.add(Feature.REMOTE_CENTRAL_LOCKING);
        // said by another field
        offered.add(Feature.ALL_WHEEL_DRIVE);
        offered.addAll(Aliases.flags().values());
        List<List<Choice>> lists = new ArrayList<>(
                List.of(CLIMATE, SPEED, HEADLIGHTS, DAYTIME, BENDING, TRAILER, BREAKDOWN, PARKING, RADIO));
        lists.forEach(list -> list.forEach(choice -> offered.add(choice.feature)));
        return offered;
    }
}
