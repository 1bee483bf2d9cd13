package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.LEASING;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.text.ListingText;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes the listing's text: the dealer's words, equipment, energy figures, a financing or leasing example. */
final class DescriptionField {
    private static final int LIMIT = 4000;

    private final Creole markup = new Creole();
    private final EquipmentText equipment;
    private final EnergyText energy;
    private final FinancingText financing;
    private final LeasingText leasing;

    DescriptionField(Wording wording) {
        this.equipment = new EquipmentText(wording);
        this.energy = new EnergyText(wording);
        this.financing = new FinancingText(wording);
        this.leasing = new LeasingText(wording);
    }

    void declare(PartBuilder<As24Settings> data) {
        data.field("description")
                .compute(
                        List.of(
                                DESCRIPTIONS,
                                EQUIPMENT_FEATURES,
                                EQUIPMENT_HIGHLIGHTS,
                                EQUIPMENT_STANDARD,
                                EQUIPMENT_OPTIONAL,
                                EQUIPMENT_OTHER,
                                FINANCING,
                                LEASING),
                        this::compose)
                .settings("equipmentDisplay", "financingMode", "financingChoice", "leasingMode", "leasingChoice")
                .writtenIn(markup)
                // The dealer's own words have been checked while composing; these name the rules in the mapping table.
                .rule(TextRules.ANGLE, (text, scope) -> true)
                .rule(TextRules.URL, (text, scope) -> true)
                .rule(TextRules.EMAIL, (text, scope) -> true)
                .maxLength(LIMIT);
    }

    private @Nullable String compose(Scope<As24Settings> scope) {
        Example example = example(scope);
        ListingText text = new ListingText(LIMIT, markup);
        if (example != null && example.mode == OfferMode.TEXT_START) {
            text.required(example.text);
        }
        Map.Entry<String, String> own = ownWords(scope);
        if (own != null) {
            TextRules.check(scope, DESCRIPTIONS.key() + "." + own.getKey(), own.getValue());
            text.paragraph(own.getValue());
        }
        equipment.addTo(text, scope);
        String figures = energy.of(scope);
        if (figures != null) {
            text.required(figures);
        }
        if (example != null && example.mode == OfferMode.TEXT_END) {
            text.required(example.text);
        }
        ListingText.Composed composed = text.compose();
        if (composed.requiredTooLong()) {
            scope.report(Finding.error(DESCRIPTIONS, StandardCodes.LEGAL_TEXT_TOO_LONG, LIMIT));
        } else if (composed.cut()) {
            scope.report(Finding.warning(DESCRIPTIONS, StandardCodes.TEXT_CUT, LIMIT));
        }
        return composed.text().isEmpty() ? null : composed.text();
    }

    private record Example(OfferMode mode, String text) {}

    /** Leasing in the text takes the place of financing in the text, on vehicles that have a leasing offer (X30, X33). */
    private @Nullable Example example(Scope<As24Settings> scope) {
        String leased = leasing.of(scope);
        if (leased != null) {
            return new Example(scope.settings().leasingMode(), leased);
        }
        String financed = financing.of(scope);
        return financed == null ? null : new Example(scope.settings().financingMode(), financed);
    }

    /** The text in the export's language, else in German, else in English, else any: better than none. */
    private static Map.@Nullable Entry<String, String> ownWords(Scope<As24Settings> scope) {
        Vehicle vehicle = scope.vehicle();
        if (vehicle.descriptions().isEmpty()) {
            return null;
        }
        for (String tag :
                List.of(scope.language().toLanguageTag(), scope.language().getLanguage(), "de", "en")) {
            String text = vehicle.description(tag);
            if (text != null) {
                return Map.entry(tag, text);
            }
        }
        return vehicle.descriptions().entrySet().iterator().next();
    }
}
