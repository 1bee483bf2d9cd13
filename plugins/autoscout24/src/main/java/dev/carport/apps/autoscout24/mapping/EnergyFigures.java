package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.EfficiencyClass;
import dev.carport.api.vehicle.Energy;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.apps.autoscout24.As24Settings;
import org.jspecify.annotations.Nullable;

/**
 * Which of a vehicle's energy figures the platform gets, as it has one place where we have several. A figure of the newer
 * cycle (WLTP) wins, and figures of both cycles never go out together; of a plug-in hybrid the weighted ones.
 */
final class EnergyFigures {
    private EnergyFigures() {}

    /** True when the vehicle has figures of the newer cycle. */
    static boolean byWltp(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        return energy.fuel().combined() != null
                || energy.weightedFuel() != null
                || energy.power().combined() != null
                || energy.weightedPower() != null
                || energy.co2() != null;
    }

    static @Nullable Co2 co2(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        return byWltp(scope) ? energy.co2() : energy.nedc().co2();
    }

    static @Nullable FuelConsumption fuel(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        if (!byWltp(scope)) {
            return energy.nedc().combined();
        }
        return energy.weightedFuel() != null
                ? energy.weightedFuel()
                : energy.fuel().combined();
    }

    static @Nullable PowerConsumption power(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        if (!byWltp(scope)) {
            return energy.nedc().power();
        }
        return energy.weightedPower() != null
                ? energy.weightedPower()
                : energy.power().combined();
    }

    /**
     * The class the platform asks for. It only knows the scale of the label used until February 2024; newer cars have a CO2
     * class instead, whose letter goes out in its place.
     */
    static @Nullable EfficiencyClass efficiencyClass(Scope<As24Settings> scope) {
        Energy energy = scope.vehicle().energy();
        if (energy.efficiencyClass() != null) {
            return energy.efficiencyClass();
        }
        return energy.co2Class() == null
                ? null
                : EfficiencyClass.valueOf(energy.co2Class().name());
    }

    /** The grade the figures were measured with; where it is not stated, that of a fuel which has only one. */
    static @Nullable FuelGrade grade(Scope<As24Settings> scope) {
        Engine engine = scope.vehicle().engine();
        if (engine.fuelGrade() != null || engine.fuel() == null) {
            return engine.fuelGrade();
        }
        return switch (engine.fuel()) {
            case DIESEL -> FuelGrade.DIESEL;
            case ELECTRIC -> FuelGrade.ELECTRICITY;
            case LPG -> FuelGrade.LPG;
            case HYDROGEN -> FuelGrade.HYDROGEN;
            case ETHANOL -> FuelGrade.ETHANOL;
            case PETROL, CNG, TWO_STROKE, OTHER -> null;
        };
    }

    /** True when the duty asks for power instead of fuel and CO2. */
    static boolean electric(Scope<As24Settings> scope) {
        return grade(scope) == FuelGrade.ELECTRICITY;
    }
}
