package dev.carport.api.wording;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.text.ListingText;
import dev.carport.api.vehicle.Equipment;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FeatureGroup;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The equipment as text: one list, or groups with headings. An item stands once, whoever named it. A line that the platform would
 * refuse is left out with a warning, as one line of a manufacturer's list shall not block a vehicle.
 */
public final class EquipmentText {
    private EquipmentText() {}

    /**
     * Adds the equipment as the setting says; nothing where it stands as search features only.
     *
     * @param taken whether the platform takes a line
     */
    public static void addTo(ListingText text, Scope<?> scope, EquipmentDisplay display, Predicate<String> taken) {
        switch (display) {
            case FEATURES -> {
                // Nothing in the text.
            }
            case FEATURES_AND_LIST, LIST -> list(text, scope, taken);
            case GROUPS -> groups(text, scope, taken);
        }
    }

    private static void list(ListingText text, Scope<?> scope, Predicate<String> taken) {
        Equipment equipment = scope.vehicle().equipment();
        Items items = new Items(scope, taken);
        List<String> all = new ArrayList<>(items.lines(EQUIPMENT_HIGHLIGHTS, equipment.highlights()));
        for (Feature feature : equipment.features()) {
            items.addNew(all, Phrases.feature(scope.language(), feature));
        }
        all.addAll(items.lines(EQUIPMENT_STANDARD, equipment.standard()));
        all.addAll(items.lines(EQUIPMENT_OPTIONAL, equipment.optional()));
        all.addAll(items.lines(EQUIPMENT_OTHER, lines(equipment.other())));
        section(text, Phrases.phrase(scope.language(), "equipment"), all);
    }

    private static void groups(ListingText text, Scope<?> scope, Predicate<String> taken) {
        Locale language = scope.language();
        Equipment equipment = scope.vehicle().equipment();
        Items items = new Items(scope, taken);
        section(
                text,
                Phrases.phrase(language, "equipment.highlights"),
                items.lines(EQUIPMENT_HIGHLIGHTS, equipment.highlights()));
        Map<FeatureGroup, List<String>> byGroup = new EnumMap<>(FeatureGroup.class);
        for (Feature feature : equipment.features()) {
            items.addNew(
                    byGroup.computeIfAbsent(feature.group(), group -> new ArrayList<>()),
                    Phrases.feature(language, feature));
        }
        byGroup.forEach((group, labels) -> section(text, Phrases.group(language, group), labels));
        section(
                text,
                Phrases.phrase(language, "equipment.standard"),
                items.lines(EQUIPMENT_STANDARD, equipment.standard()));
        section(
                text,
                Phrases.phrase(language, "equipment.optional"),
                items.lines(EQUIPMENT_OPTIONAL, equipment.optional()));
        section(
                text,
                Phrases.phrase(language, "equipment.other"),
                items.lines(EQUIPMENT_OTHER, lines(equipment.other())));
    }

    private static void section(ListingText text, String heading, List<String> items) {
        if (!items.isEmpty()) {
            text.heading(heading).items(items);
        }
    }

    private static List<String> lines(@Nullable String other) {
        return other == null ? List.of() : other.lines().toList();
    }

    /** Items that are already in the text, to name none twice. */
    private static final class Items {
        private final Scope<?> scope;
        private final Predicate<String> taken;
        private final Set<String> seen = new HashSet<>();

        Items(Scope<?> scope, Predicate<String> taken) {
            this.scope = scope;
            this.taken = taken;
        }

        List<String> lines(VehicleField<?> field, List<String> lines) {
            List<String> kept = new ArrayList<>(lines.size());
            for (String line : lines) {
                if (taken.test(line)) {
                    addNew(kept, line);
                } else {
                    scope.report(Finding.warning(field, StandardCodes.LINE_LEFT_OUT, line));
                }
            }
            return kept;
        }

        void addNew(List<String> target, String item) {
            String stripped = item.strip();
            if (!stripped.isEmpty() && seen.add(stripped.toLowerCase(Locale.ROOT))) {
                target.add(stripped);
            }
        }
    }
}
