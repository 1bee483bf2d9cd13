package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.reference.Tables;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.vehicle.Feature;
import dev.carport.apps.mobilede.MobileDeApp;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Search features: a flag each, and a few that are one choice of a list. */
final class FeatureFields {
    static final String NOT_OFFERED = "feature-not-offered";

    private static final String FLAGS = "flags";
    private static final Tables TABLES = Tables.beside(MobileDeApp.class, "features.ini");
    private static final Set<Feature> OFFERED = offered();

    private FeatureFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        choice(ad, "climatisation", Lists.CLIMATISATIONS);
        choice(ad, "airbag", Lists.AIRBAGS);
        several(ad, "parkingAssistants", Lists.PARKING);
        choice(ad, "speedControl", Lists.SPEED_CONTROLS);
        several(ad, "radio", Lists.RADIOS);
        choice(ad, "headlightType", Lists.HEADLIGHTS);
        choice(ad, "daytimeRunningLamps", Lists.DAYTIME_LIGHTS);
        choice(ad, "bendingLightsType", Lists.BENDING_LIGHTS);
        choice(ad, "trailerCouplingType", Lists.TRAILER_COUPLINGS);
        choice(ad, "breakdownService", Lists.BREAKDOWN);
        new TreeMap<>(TABLES.of(FLAGS)).forEach((flag, name) -> {
            Feature feature = Feature.valueOf(name);
            ad.field(flag)
                    .compute(List.of(EQUIPMENT_FEATURES), scope -> has(scope, feature) ? true : null)
                    .onlyIf(FeatureFields::asFeatures)
                    .settings("equipmentDisplay");
        });
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
        return scope.settings().equipmentDisplay().asFeatures();
    }

    private static boolean has(Scope<MobileDeSettings> scope, Feature feature) {
        Set<Feature> features = scope.vehicle().equipment().features();
        return features.contains(feature)
                || feature == Feature.CENTRAL_LOCKING && features.contains(Feature.REMOTE_CENTRAL_LOCKING);
    }

    private static void choice(PartBuilder<MobileDeSettings> ad, String target, String list) {
        Map<Feature, String> keys = keys(list);
        ad.field(target)
                .compute(
                        List.of(EQUIPMENT_FEATURES),
                        scope -> there(scope, keys).findFirst().orElse(null))
                .translateIfKnown(list)
                .onlyIf(FeatureFields::asFeatures)
                .settings("equipmentDisplay");
    }

    private static void several(PartBuilder<MobileDeSettings> ad, String target, String list) {
        Map<Feature, String> keys = keys(list);
        ad.field(target)
                .compute(
                        List.of(EQUIPMENT_FEATURES), scope -> there(scope, keys).toList())
                .translateAll(list)
                .onlyIf(FeatureFields::asFeatures)
                .settings("equipmentDisplay");
    }

    /** Keys of the platform's list, the best first. */
    private static Map<Feature, String> keys(String list) {
        Map<Feature, String> keys = new LinkedHashMap<>();
        TABLES.of(list).forEach((feature, key) -> keys.put(Feature.valueOf(feature), key));
        return keys;
    }

    private static Stream<String> there(Scope<MobileDeSettings> scope, Map<Feature, String> keys) {
        return keys.entrySet().stream()
                .filter(choice -> has(scope, choice.getKey()))
                .map(Map.Entry::getValue);
    }

    private static Set<Feature> offered() {
        // the first two are said by other fields
        Set<Feature> offered = EnumSet.of(Feature.ALL_WHEEL_DRIVE, Feature.REMOTE_CENTRAL_LOCKING);
        TABLES.all()
                .forEach((table, words) -> (table.equals(FLAGS) ? words.values() : words.keySet())
                        .forEach(feature -> offered.add(Feature.valueOf(feature))));
        return offered;
    }
}
