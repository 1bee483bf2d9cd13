package dev.carport.apps.mobilede.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.EnergyValues;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.History;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.time.LocalDate;

/**
 * The German duty to state consumption and emissions (Pkw-EnVKV). A car counts as new when it has never been registered; one with
 * a first registration is presumed new for eight months or up to 1,000 km. Of registered cars only demonstration cars and
 * pre-registrations are taken for new: others have been sold to use them.
 */
final class Duty {
    private static final int NEW_MONTHS = 8;
    private static final int NEW_KILOMETRES = 1000;

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
            case DEMONSTRATION -> presumedNew(scope);
            case USED, EMPLOYEE, CLASSIC -> false;
        };
    }

    private static boolean presumedNew(Scope<MobileDeSettings> scope) {
        History history = scope.vehicle().history();
        if (history.firstRegistration() == null || history.mileage() == null) {
            return true;
        }
        if (history.mileage().kilometres() <= NEW_KILOMETRES) {
            return true;
        }
        // the day of the month is not known: the months count from its last one
        LocalDate over = history.firstRegistration().plusMonths(NEW_MONTHS + 1L).atDay(1);
        scope.reviewOn(over);
        return scope.today().isBefore(over);
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
