package dev.carport.apps.mobilede.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.wording.EnergyDuty;
import dev.carport.apps.mobilede.MobileDeSettings;

/**
 * The German duty to state consumption and emissions (Pkw-EnVKV). Of registered cars only demonstration cars and
 * pre-registrations are taken for new: others have been sold to use them.
 */
final class Duty {
    private Duty() {}

    /** True when the car is offered as new. */
    static boolean isNew(Scope<MobileDeSettings> scope) {
        return scope.vehicle().condition() == Condition.NEW;
    }

    /** True when the values have to be stated; looks again on the day the duty may end. */
    static boolean applies(Scope<MobileDeSettings> scope) {
        return switch (scope.vehicle().condition()) {
            // the platform asks for the values of every pre-registration, whatever its age
            case NEW, PRE_REGISTERED -> true;
            case DEMONSTRATION -> EnergyDuty.presumesNew(scope);
            case USED, EMPLOYEE, CLASSIC -> false;
        };
    }

    /** True when values may be stated: under the duty always, else where the dealer wants it. */
    static boolean states(Scope<MobileDeSettings> scope) {
        return applies(scope) || scope.settings().energyValues() == EnergyValues.WHERE_PRESENT;
    }

    /** Battery only. */
    static boolean electric(Scope<MobileDeSettings> scope) {
        return scope.vehicle().engine().fuel() == FuelType.ELECTRIC;
    }

    /** Plug-in hybrid. */
    static boolean plugIn(Scope<MobileDeSettings> scope) {
        return scope.vehicle().engine().hybrid() == HybridKind.PLUG_IN;
    }

    /** Drives that may carry fields of electric cars; for others the platform refuses or warns. */
    static boolean electrified(Scope<MobileDeSettings> scope) {
        Engine engine = scope.vehicle().engine();
        return engine.fuel() == FuelType.ELECTRIC
                || engine.fuel() == FuelType.HYDROGEN
                || engine.hybrid() == HybridKind.FULL
                || engine.hybrid() == HybridKind.PLUG_IN
                || engine.hybrid() == HybridKind.MILD && scope.settings().mildHybridAsHybrid();
    }
}
