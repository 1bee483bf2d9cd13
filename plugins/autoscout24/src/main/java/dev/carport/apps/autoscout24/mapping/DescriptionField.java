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
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.EquipmentText;
import dev.carport.api.wording.FinancingExample;
import dev.carport.api.wording.LeasingExample;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes the listing's text: the dealer's words, equipment, energy figures, a financing or leasing example. */
final class DescriptionField {
    private static final int LIMIT = 4000;

    private static final Creole MARKUP = new Creole();

    private DescriptionField() {}

    static void declare(PartBuilder<As24Settings> data) {
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
                        DescriptionField::compose)
                .settings("equipmentDisplay", "financingMode", "financingChoice", "leasingMode", "leasingChoice")
                .writtenIn(MARKUP)
                // The dealer's own words have been checked while composing; these name the rules in the mapping table.
                .rule(TextRules.ANGLE, (text, scope) -> true)
                .rule(TextRules.URL, (text, scope) -> true)
                .rule(TextRules.EMAIL, (text, scope) -> true)
                .maxLength(LIMIT);
    }

    private static @Nullable String compose(Scope<As24Settings> scope) {
        Example example = example(scope);
        ListingText text = new ListingText(LIMIT, MARKUP);
        if (example != null && example.mode == OfferMode.TEXT_START) {
            text.required(example.text);
        }
        Map.Entry<String, String> own = ownWords(scope);
        if (own != null) {
            TextRules.check(scope, DESCRIPTIONS.key() + "." + own.getKey(), own.getValue());
            text.paragraph(own.getValue());
        }
        // angle brackets in a line of equipment are no reason to leave it out: the markup replaces them
        EquipmentText.addTo(text, scope, scope.settings().equipmentDisplay(), FreeText::holdsNoAddress);
        // the platform has no field for the CO2 class
        String figures = Kinds.subjectToEnVkv(scope) ? EnergyLine.of(scope) : null;
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
    private static @Nullable Example example(Scope<As24Settings> scope) {
        As24Settings settings = scope.settings();
        if (inText(settings.leasingMode())) {
            String leased = LeasingExample.of(scope, settings.leasingChoice(), FreeText::isClean);
            if (leased != null) {
                return new Example(settings.leasingMode(), leased);
            }
        }
        if (inText(settings.financingMode())) {
            String financed = FinancingExample.of(scope, settings.financingChoice(), FreeText::isClean);
            if (financed != null) {
                return new Example(settings.financingMode(), financed);
            }
        }
        return null;
    }

    private static boolean inText(OfferMode mode) {
        return mode == OfferMode.TEXT_START || mode == OfferMode.TEXT_END;
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
