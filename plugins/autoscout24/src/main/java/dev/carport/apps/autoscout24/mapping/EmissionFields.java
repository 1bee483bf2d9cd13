package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EFFICIENCY_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_STICKER;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_EXTRA_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_NEDC_URBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_ADDITIONAL_FUELS;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL_GRADE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_PARTICLE_FILTER;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.PartBuilder.ObjectBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;

/** Emission, consumption and the German duty to state them (E1 to E9). Which figure counts, {@link EnergyFigures} says. */
final class EmissionFields {
    static final String PARTICLE_FILTER = "particle-filter";
    static final String NO_GRADE = "envkv-fuel";
    static final String NO_CLASS = "envkv-class";
    static final String NO_CO2 = "envkv-co2";
    static final String NO_CONSUMPTION = "envkv-consumption";
    static final String NO_POWER = "envkv-power";

    private EmissionFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.object("emission", emission -> {
            emission.field("particleFilter")
                    .compute(List.of(ENGINE_PARTICLE_FILTER, ENGINE_FUEL), EmissionFields::particleFilter)
                    .required();
            Kinds.each(
                    Lists.CAR_EMISSION_CLASSES,
                    Lists.BIKE_EMISSION_CLASSES,
                    (list, kind) -> emission.field("pollutionClass")
                            .from(ENERGY_EMISSION_CLASS)
                            .translateIfKnown(list)
                            .as(Numbers::id)
                            .onlyIf(kind));
            emission.field("emissionsSticker")
                    .from(ENERGY_EMISSION_STICKER)
                    .translateIfKnown(Lists.STICKERS)
                    .as(Numbers::id)
                    .onlyIf(scope -> Kinds.car(scope) && Kinds.dealerIn(scope, "DE"));
            label(emission);
            emission.object("fuel", EmissionFields::fuel);
        });
    }

    /** E1: the platform would drop the flag of anything but a diesel and warn. */
    private static Boolean particleFilter(Scope<As24Settings> scope) {
        if (!Boolean.TRUE.equals(scope.vehicle().engine().particleFilter())) {
            return false;
        }
        EnergySource source = EnergySource.of(scope.vehicle().engine());
        if (source != null && source.mayHaveParticleFilter()) {
            return true;
        }
        scope.report(Finding.warning(ENGINE_PARTICLE_FILTER, PARTICLE_FILTER));
        return false;
    }

    private static void label(ObjectBuilder<As24Settings> emission) {
        emission.field("co2")
                .compute(List.of(ENERGY_CO2, ENERGY_NEDC_CO2), EnergyFigures::co2)
                .as(Co2::gramsPerKilometre)
                .onlyIf(EmissionFields::statesFigures)
                .settings("energyValues")
                .requiredIf(NO_CO2, scope -> Kinds.subjectToEnVkv(scope) && !EnergyFigures.electric(scope))
                .range(0, 9_999_999);
        // Two fields for one target: with the duty a class the platform does not know stops the listing, else it is
        // left out.
        emission.field("efficiencyClass")
                .compute(List.of(ENERGY_EFFICIENCY_CLASS, ENERGY_CO2_CLASS), EnergyFigures::efficiencyClass)
                .translate(Lists.EFFICIENCY_CLASSES)
                .as(Numbers::id)
                .onlyIf(Kinds::subjectToEnVkv)
                .requiredIf(NO_CLASS, scope -> true);
        emission.field("efficiencyClass")
                .compute(List.of(ENERGY_EFFICIENCY_CLASS, ENERGY_CO2_CLASS), EnergyFigures::efficiencyClass)
                .translateIfKnown(Lists.EFFICIENCY_CLASSES)
                .as(Numbers::id)
                .onlyIf(scope -> statesFigures(scope) && !Kinds.subjectToEnVkv(scope))
                .settings("energyValues");
    }

    private static void fuel(ObjectBuilder<As24Settings> fuel) {
        fuel.onlyIf(Kinds::car);
        fuel.field("primaryFuelType")
                .compute(List.of(ENGINE_FUEL_GRADE, ENGINE_FUEL), EnergyFigures::grade)
                .translate(Lists.FUEL_GRADES)
                .as(Numbers::id)
                .onlyIf(Kinds::subjectToEnVkv)
                .requiredIf(NO_GRADE, scope -> true);
        fuel.field("primaryFuelType")
                .compute(List.of(ENGINE_FUEL_GRADE, ENGINE_FUEL), EnergyFigures::grade)
                .translateIfKnown(Lists.FUEL_GRADES)
                .as(Numbers::id)
                .onlyIf(scope -> !Kinds.subjectToEnVkv(scope));
        fuel.field("additionalSupportedFuelTypes")
                .compute(List.of(ENGINE_ADDITIONAL_FUELS, ENGINE_FUEL_GRADE), EmissionFields::otherGrades)
                .translateAll(Lists.FUEL_GRADES)
                .as(Numbers::ids);
        fuel.object("consumption", EmissionFields::consumption);
    }

    private static List<FuelGrade> otherGrades(Scope<As24Settings> scope) {
        FuelGrade primary = EnergyFigures.grade(scope);
        return scope.vehicle().engine().additionalFuels().stream()
                .filter(grade -> grade != primary)
                .toList();
    }

    private static void consumption(ObjectBuilder<As24Settings> consumption) {
        consumption.onlyIf(EmissionFields::statesFigures);
        consumption
                .field("electricConsumptionCombined")
                .compute(List.of(ENERGY_POWER_COMBINED, ENERGY_WEIGHTED_POWER, ENERGY_NEDC_POWER), EnergyFigures::power)
                .as(PowerConsumption::per100Kilometres)
                .asWith(Numbers.consumption(ENERGY_POWER_COMBINED))
                .settings("energyValues")
                .requiredIf(NO_POWER, scope -> Kinds.subjectToEnVkv(scope) && EnergyFigures.electric(scope));
        consumption
                .field("fuelConsumptionCombined")
                .compute(List.of(ENERGY_FUEL_COMBINED, ENERGY_WEIGHTED_FUEL, ENERGY_NEDC_COMBINED), EnergyFigures::fuel)
                .as(FuelConsumption::per100Kilometres)
                .asWith(Numbers.consumption(ENERGY_FUEL_COMBINED))
                .settings("energyValues")
                .requiredIf(
                        NO_CONSUMPTION,
                        scope -> Kinds.subjectToEnVkv(scope)
                                && EnergyFigures.grade(scope) != null
                                && !EnergyFigures.electric(scope));
        nedc(consumption, "fuelConsumptionUrban", ENERGY_NEDC_URBAN);
        nedc(consumption, "fuelConsumptionHighway", ENERGY_NEDC_EXTRA_URBAN);
    }

    private static void nedc(
            ObjectBuilder<As24Settings> consumption, String target, VehicleField<FuelConsumption> source) {
        consumption
                .field(target)
                .from(source)
                .onlyIf(scope -> !EnergyFigures.byWltp(scope))
                .as(FuelConsumption::per100Kilometres)
                .asWith(Numbers.consumption(source))
                .settings("energyValues");
    }

    /** With the duty always, else where the dealer wants it (X19, X20). */
    private static boolean statesFigures(Scope<As24Settings> scope) {
        return Kinds.subjectToEnVkv(scope)
                || Kinds.car(scope) && scope.settings().energyValues() == EnergyValues.WHERE_PRESENT;
    }
}
