package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Scope;
import dev.carport.api.text.ListingText;
import dev.carport.api.vehicle.Equipment;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FeatureGroup;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The equipment as text: one list, or groups with headings. An item stands once, whoever named it. A line that the platform
 * would refuse is left out with a warning, as one line of a manufacturer's list shall not block a car; angle brackets are
 * replaced by the markup.
 */
final class EquipmentText {
    static final String LINE_LEFT_OUT = "equipment-line-left-out";

    private final Wording wording;

    EquipmentText(Wording wording) {
        this.wording = wording;
    }

    void addTo(ListingText text, Scope<As24Settings> scope) {
        switch (scope.settings().equipmentDisplay()) {
            case FEATURES -> {
                // Nothing in the text.
            }
            case FEATURES_AND_LIST, LIST -> list(text, scope);
            case GROUPS -> groups(text, scope);
        }
    }

    private void list(ListingText text, Scope<As24Settings> scope) {
        Equipment equipment = scope.vehicle().equipment();
        Items items = new Items(scope);
        List<String> all = new ArrayList<>(items.lines(EQUIPMENT_HIGHLIGHTS, equipment.highlights()));
        for (Feature feature : equipment.features()) {
            items.addNew(all, wording.feature(scope.language(), feature));
        }
        all.addAll(items.lines(EQUIPMENT_STANDARD, equipment.standard()));
        all.addAll(items.lines(EQUIPMENT_OPTIONAL, equipment.optional()));
        all.addAll(items.lines(EQUIPMENT_OTHER, lines(equipment.other())));
        section(text, wording.phrase(scope.language(), "equipment"), all);
    }

    private void groups(ListingText text, Scope<As24Settings> scope) {
        Locale language = scope.language();
        Equipment equipment = scope.vehicle().equipment();
        Items items = new Items(scope);
        section(
                text,
                wording.phrase(language, "equipment.highlights"),
                items.lines(EQUIPMENT_HIGHLIGHTS, equipment.highlights()));
        Map<FeatureGroup, List<String>> byGroup = new EnumMap<>(FeatureGroup.class);
        for (Feature feature : equipment.features()) {
            items.addNew(
                    byGroup.computeIfAbsent(feature.group(), group -> new ArrayList<>()),
                    wording.feature(language, feature));
        }
        byGroup.forEach((group, labels) -> section(text, wording.group(language, group), labels));
        section(
                text,
                wording.phrase(language, "equipment.standard"),
                items.lines(EQUIPMENT_STANDARD, equipment.standard()));
        section(
                text,
                wording.phrase(language, "equipment.optional"),
                items.lines(EQUIPMENT_OPTIONAL, equipment.optional()));
        section(
                text,
                wording.phrase(language, "equipment.other"),
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
        private final Scope<As24Settings> scope;
        private final Set<String> seen = new HashSet<>();

        Items(Scope<As24Settings> scope) {
            this.scope = scope;
        }

        List<String> lines(VehicleField<?> field, List<String> lines) {
            List<String> kept = new ArrayList<>(lines.size());
            for (String line : lines) {
                if (FreeText.email(line) == null && FreeText.url(line) == null) {
                    addNew(kept, line);
                } else {
                    scope.report(Finding.warning(field, LINE_LEFT_OUT, line));
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
