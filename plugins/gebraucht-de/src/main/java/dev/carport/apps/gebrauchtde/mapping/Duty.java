package dev.carport.apps.gebrauchtde.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.wording.EnergyDuty;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;

/**
 * The German duty to state consumption and emissions of new cars (Pkw-EnVKV). Of registered cars only demonstration cars and
 * pre-registrations are taken for new: others have been sold to use them.
 */
final class Duty {
    private Duty() {}

    /** True when the values have to be stated; looks again on the day the duty may end. */
    static boolean applies(Scope<GebrauchtDeSettings> scope) {
        if (scope.vehicle().kind() != VehicleKind.CAR) {
            return false;
        }
        return switch (scope.vehicle().condition()) {
            case NEW -> true;
            case PRE_REGISTERED, DEMONSTRATION -> EnergyDuty.presumesNew(scope);
            case USED, EMPLOYEE, CLASSIC -> false;
        };
    }

    /** True when values may be stated: under the duty always, else where the dealer wants it. */
    static boolean states(Scope<GebrauchtDeSettings> scope) {
        return applies(scope) || scope.settings().energyValues() == EnergyValues.WHERE_PRESENT;
    }
}
