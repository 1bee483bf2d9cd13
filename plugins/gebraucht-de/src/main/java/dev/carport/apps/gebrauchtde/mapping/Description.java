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
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.text.Markup;
import dev.carport.api.wording.EnergyLine;
import dev.carport.api.wording.ListingDescription;
import dev.carport.api.wording.OwnWords;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of an article: plain, at most 10,000 characters. What the law asks for stays whole. */
final class Description {
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
        GebrauchtDeSettings settings = scope.settings();
        OwnWords own = OwnWords.of(scope);
        String figures = Duty.states(scope) ? EnergyLine.of(scope) : null;
        if (figures == null && Duty.applies(scope)) {
            scope.report(Finding.error(ENERGY_CO2_CLASS, GebrauchtDeMapping.ENERGY_MISSING));
        }
        return new ListingDescription(scope, Assumptions.DESCRIPTION_LENGTH, Markup.PLAIN)
                .leasing(settings.leasingMode(), settings.leasingChoice(), words -> true)
                .financing(settings.financingMode(), settings.financingChoice(), words -> true)
                .paragraph(own == null ? GebrauchtDeMapping.title(scope.vehicle()) : own.text())
                .marginScheme()
                .equipment(settings.equipmentDisplay(), line -> true)
                .required(figures)
                .text();
    }
}
