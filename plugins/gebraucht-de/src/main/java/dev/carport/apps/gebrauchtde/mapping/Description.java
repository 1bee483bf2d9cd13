package dev.carport.apps.gebrauchtde.mapping;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.LEASING;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.text.ListingText;
import dev.carport.api.text.Markup;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.EquipmentText;
import dev.carport.api.wording.FinancingExample;
import dev.carport.api.wording.LeasingExample;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text of an article: plain, at most 10,000 characters. What the law asks for stays whole. */
final class Description {
    /** What German tax law has the invoice say, so that traders see it beforehand. */
    private static final String MARGIN_DE = "MwSt. nicht ausweisbar (Differenzbesteuerung nach § 25a UStG)";

    private static final String MARGIN_EN = "VAT not deductible (margin scheme, section 25a UStG)";

    private Description() {}

    static void declare(PartBuilder<GebrauchtDeSettings> article) {
        article.field("description")
                .compute(
                        List.of(
                                DESCRIPTIONS,
                                EQUIPMENT_FEATURES,
                                EQUIPMENT_HIGHLIGHTS,
                                EQUIPMENT_STANDARD,
                                EQUIPMENT_OPTIONAL,
                                EQUIPMENT_OTHER,
                                ENERGY_CO2_CLASS,
                                FINANCING,
                                LEASING,
                                PRICES_VAT),
                        Description::compose)
                .settings(
                        "equipmentDisplay",
                        "financingMode",
                        "financingChoice",
                        "leasingMode",
                        "leasingChoice",
                        "energyValues")
                .writtenIn(Markup.PLAIN)
                .required();
    }

    private static @Nullable String compose(Scope<GebrauchtDeSettings> scope) {
        Example example = example(scope);
        ListingText text = new ListingText(Assumptions.DESCRIPTION_LENGTH, Markup.PLAIN);
        if (example != null && example.mode == OfferMode.TEXT_START) {
            text.required(example.text);
        }
        String own = ownWords(scope);
        String opening = own == null ? GebrauchtDeMapping.title(scope.vehicle()) : own;
        if (opening != null) {
            text.paragraph(opening);
        }
        if (scope.vehicle().prices().vat() == VatKind.MARGIN) {
            text.required(scope.language().getLanguage().equals(Locale.GERMAN.getLanguage()) ? MARGIN_DE : MARGIN_EN);
        }
        EquipmentText.addTo(text, scope, scope.settings().equipmentDisplay(), line -> true);
        String figures = Duty.states(scope) ? EnergyLine.of(scope) : null;
        if (figures != null) {
            text.required(figures);
        } else if (Duty.applies(scope)) {
            scope.report(Finding.error(ENERGY_CO2_CLASS, GebrauchtDeMapping.ENERGY_MISSING));
        }
        if (example != null && example.mode == OfferMode.TEXT_END) {
            text.required(example.text);
        }
        ListingText.Composed composed = text.compose();
        if (composed.requiredTooLong()) {
            scope.report(
                    Finding.error(DESCRIPTIONS, StandardCodes.LEGAL_TEXT_TOO_LONG, Assumptions.DESCRIPTION_LENGTH));
            return null;
        }
        if (composed.cut()) {
            scope.report(Finding.warning(DESCRIPTIONS, StandardCodes.TEXT_CUT, Assumptions.DESCRIPTION_LENGTH));
        }
        return composed.text().isBlank() ? null : composed.text();
    }

    private record Example(OfferMode mode, String text) {}

    /** Leasing in the text takes the place of financing in the text, on vehicles that have a leasing offer. */
    private static @Nullable Example example(Scope<GebrauchtDeSettings> scope) {
        GebrauchtDeSettings settings = scope.settings();
        if (settings.leasingMode() != OfferMode.OFF) {
            String leased = LeasingExample.of(scope, settings.leasingChoice(), words -> true);
            if (leased != null) {
                return new Example(settings.leasingMode(), leased);
            }
        }
        if (settings.financingMode() != OfferMode.OFF) {
            String financed = FinancingExample.of(scope, settings.financingChoice(), words -> true);
            if (financed != null) {
                return new Example(settings.financingMode(), financed);
            }
        }
        return null;
    }

    /** The text in the export's language, else in German, else in English, else any: better than none. */
    private static @Nullable String ownWords(Scope<GebrauchtDeSettings> scope) {
        Vehicle vehicle = scope.vehicle();
        for (String tag : List.of(scope.language().getLanguage(), "de", "en")) {
            String text = vehicle.description(tag);
            if (text != null) {
                return text;
            }
        }
        return vehicle.descriptions().values().stream().findFirst().orElse(null);
    }
}
