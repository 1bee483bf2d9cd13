package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.LEASING;

import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.ListingDescription;
import dev.carport.api.wording.OwnWords;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
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
        As24Settings settings = scope.settings();
        OwnWords own = OwnWords.of(scope);
        if (own != null) {
            TextRules.check(scope, own.field(), own.text());
        }
        return new ListingDescription(scope, LIMIT, MARKUP)
                .leasing(settings.leasingMode(), settings.leasingChoice(), FreeText::isClean)
                .financing(settings.financingMode(), settings.financingChoice(), FreeText::isClean)
                .paragraph(own == null ? null : own.text())
                // angle brackets in a line of equipment are no reason to leave it out: the markup replaces them
                .equipment(settings.equipmentDisplay(), FreeText::holdsNoAddress)
                // the platform has no field for the CO2 class
                .required(Kinds.subjectToEnVkv(scope) ? EnergyLine.of(scope) : null)
                .text();
    }
}
