package dev.carport.apps.gebrauchtde.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.History;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.gebrauchtde.GebrauchtDeSettings;
import java.time.LocalDate;

/**
 * The German duty to state consumption and emissions of new cars (Pkw-EnVKV). A car with a first registration is presumed new for eight
 * months or up to 1,000 km; of registered cars only demonstration cars and pre-registrations are taken for new, others have been sold to
 * use them.
 */
final class Duty {
    private static final int NEW_MONTHS = 8;
    private static final int NEW_KILOMETRES = 1000;

    private Duty() {}

    /** True when the values have to be stated; looks again on the day the duty may end. */
    static boolean applies(Scope<GebrauchtDeSettings> scope) {
        if (scope.vehicle().kind() != VehicleKind.CAR) {
            return false;
        }
        return switch (scope.vehicle().condition()) {
            case NEW -> true;
            case PRE_REGISTERED, DEMONSTRATION -> presumedNew(scope);
            case USED, EMPLOYEE, CLASSIC -> false;
        };
    }

    private static boolean presumedNew(Scope<GebrauchtDeSettings> scope) {
        History history = scope.vehicle().history();
        if (history.firstRegistration() == null
                || history.mileage() == null
                || history.mileage().kilometres() <= NEW_KILOMETRES) {
            return true;
        }
        // the day of the month is not known: the months count from its last one
        LocalDate over = history.firstRegistration().plusMonths(NEW_MONTHS + 1L).atDay(1);
        scope.reviewOn(over);
        return scope.today().isBefore(over);
    }

    /** True when values may be stated: under the duty always, else where the dealer wants it. */
    static boolean states(Scope<GebrauchtDeSettings> scope) {
        return applies(scope) || scope.settings().energyValues() == EnergyValues.WHERE_PRESENT;
    }
}
