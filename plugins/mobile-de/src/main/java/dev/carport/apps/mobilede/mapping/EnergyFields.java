package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS_DISCHARGED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_DISCHARGED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_ELECTRIC_RANGE;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_EMISSION_STICKER;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_CITY;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_MOTORWAY;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_RURAL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_SUBURBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_CITY;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_MOTORWAY;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_RURAL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_SUBURBAN;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_PARTICLE_FILTER;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Conversion;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.PartBuilder.ObjectBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.mapping.Value;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Distance;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Consumption and emissions, WLTP only: the platform's fields are made for it, and figures of both cycles must not stand side by side.
 * Under the duty the set of the drive (combustion, electric, plug-in) is complete or the listing is held back.
 */
final class EnergyFields {
    /** A value is missing that the law asks for. */
    static final String MISSING = "envkv-missing";

    static final String CLASS_DOUBTFUL = "co2-class-doubtful";

    /** Greatest combined emission in g/km of the classes A to F (section 3a Pkw-EnVKV); above it is G. */
    private static final int[] LIMITS = {0, 95, 115, 135, 155, 175};

    private EnergyFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("envkv")
                .compute(List.of(CONDITION), scope -> Duty.applies(scope) ? true : null)
                .onlyIf(scope -> scope.settings().energyMarker())
                .settings("energyMarker");
        ad.object("emissions", emissions -> {
            emissions.onlyIf(Duty::states);
            emissions.object("combined", EnergyFields::combined);
            emissions.object("discharged", EnergyFields::discharged);
        });
        ad.object("consumptions", consumptions -> {
            consumptions.onlyIf(Duty::states);
            consumptions.object("fuel", EnergyFields::fuel);
            consumptions.object("power", EnergyFields::power);
            figure(consumptions, "weightedCombinedFuel", ENERGY_WEIGHTED_FUEL, EnergyFields::fuelFigure)
                    .onlyIf(Duty::plugIn)
                    .requiredIf(MISSING, Duty::applies);
            figure(consumptions, "weightedCombinedPower", ENERGY_WEIGHTED_POWER, EnergyFields::powerFigure)
                    .onlyIf(Duty::plugIn)
                    .requiredIf(MISSING, Duty::applies);
        });
        range(ad, "range", Duty::electric);
        range(ad, "equivalentAllElectricRange", Duty::plugIn);
        ad.field("emissionClass").from(ENERGY_EMISSION_CLASS).translateIfKnown(Lists.EMISSION_CLASSES);
        ad.field("emissionSticker").from(ENERGY_EMISSION_STICKER).translateIfKnown(Lists.STICKERS);
        ad.field("particulateFilterDiesel")
                .compute(
                        List.of(ENGINE_PARTICLE_FILTER, ENGINE_FUEL),
                        scope -> Boolean.TRUE.equals(scope.vehicle().engine().particleFilter())
                                        && scope.vehicle().engine().fuel() == FuelType.DIESEL
                                ? true
                                : null);
    }

    private static void combined(ObjectBuilder<MobileDeSettings> combined) {
        combined.field("co2")
                .compute(List.of(ENERGY_CO2, ENGINE_FUEL), scope -> {
                    Co2 co2 = scope.vehicle().energy().co2();
                    if (co2 != null) {
                        return co2;
                    }
                    // a battery car emits nothing while driving, whether stated or not
                    return Duty.electric(scope) ? new Co2(0) : null;
                })
                .as(Co2::gramsPerKilometre)
                .settings("energyValues")
                .requiredIf(MISSING, Duty::applies);
        combined.field("co2Class")
                .compute(List.of(ENERGY_CO2_CLASS, ENERGY_CO2), EnergyFields::co2Class)
                .settings("energyValues")
                .requiredIf(MISSING, Duty::applies);
    }

    private static @Nullable Co2Class co2Class(Scope<MobileDeSettings> scope) {
        Co2Class stated = scope.vehicle().energy().co2Class();
        if (stated == null) {
            return Duty.electric(scope) ? Co2Class.A : null;
        }
        Co2 co2 = scope.vehicle().energy().co2();
        if (co2 != null && byLaw(co2) != stated) {
            scope.report(
                    Finding.warning(ENERGY_CO2_CLASS, CLASS_DOUBTFUL, stated, co2.gramsPerKilometre(), byLaw(co2)));
        }
        return stated;
    }

    private static Co2Class byLaw(Co2 co2) {
        for (int i = 0; i < LIMITS.length; i++) {
            if (co2.gramsPerKilometre() <= LIMITS[i]) {
                return Co2Class.values()[i];
            }
        }
        return Co2Class.G;
    }

    private static void discharged(ObjectBuilder<MobileDeSettings> discharged) {
        discharged.onlyIf(Duty::plugIn);
        figure(discharged, "co2", ENERGY_CO2_DISCHARGED, Co2::gramsPerKilometre).requiredIf(MISSING, Duty::applies);
        figure(discharged, "co2Class", ENERGY_CO2_CLASS_DISCHARGED, Enum::name).requiredIf(MISSING, Duty::applies);
    }

    /** Of a plug-in hybrid with discharged battery. Assumed: the sources do not say which figure the platform means. */
    private static void fuel(ObjectBuilder<MobileDeSettings> fuel) {
        fuel.onlyIf(scope -> !Duty.electric(scope));
        figure(fuel, "combined", ENERGY_FUEL_COMBINED, EnergyFields::fuelFigure).requiredIf(MISSING, Duty::applies);
        figure(fuel, "city", ENERGY_FUEL_CITY, EnergyFields::fuelFigure);
        figure(fuel, "suburban", ENERGY_FUEL_SUBURBAN, EnergyFields::fuelFigure);
        figure(fuel, "rural", ENERGY_FUEL_RURAL, EnergyFields::fuelFigure);
        figure(fuel, "highway", ENERGY_FUEL_MOTORWAY, EnergyFields::fuelFigure);
    }

    private static void power(ObjectBuilder<MobileDeSettings> power) {
        power.onlyIf(scope -> Duty.electric(scope) || Duty.plugIn(scope));
        figure(power, "combined", ENERGY_POWER_COMBINED, EnergyFields::powerFigure)
                .requiredIf(MISSING, Duty::applies);
        figure(power, "city", ENERGY_POWER_CITY, EnergyFields::powerFigure);
        figure(power, "suburban", ENERGY_POWER_SUBURBAN, EnergyFields::powerFigure);
        figure(power, "rural", ENERGY_POWER_RURAL, EnergyFields::powerFigure);
        figure(power, "highway", ENERGY_POWER_MOTORWAY, EnergyFields::powerFigure);
    }

    private static <T, R> Value<MobileDeSettings, R> figure(
            ObjectBuilder<MobileDeSettings> object, String target, VehicleField<T> source, Conversion<T, R> figure) {
        return object.field(target).from(source).as(figure).settings("energyValues");
    }

    private static void range(
            PartBuilder<MobileDeSettings> ad, String target, Predicate<Scope<MobileDeSettings>> drive) {
        ad.field(target)
                .from(ENERGY_ELECTRIC_RANGE)
                .as(Distance::kilometres)
                .onlyIf(scope -> drive.test(scope) && Duty.states(scope))
                .settings("energyValues")
                .requiredIf(MISSING, Duty::applies);
    }

    /** One decimal, rounded as the law says. */
    private static BigDecimal fuelFigure(FuelConsumption consumption) {
        return consumption.per100Kilometres().setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal powerFigure(PowerConsumption consumption) {
        return consumption.per100Kilometres().setScale(1, RoundingMode.HALF_UP);
    }
}
