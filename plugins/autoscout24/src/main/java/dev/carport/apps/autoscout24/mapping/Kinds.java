package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What many rules ask first: car or bike, which offer type, which country. */
final class Kinds {
    /** Countries whose dealers may give a financing offer as values (50107). */
    private static final Set<String> FINANCING = Set.of("DE", "IT", "NL", "BE");

    private Kinds() {}

    /** Vehicle type C. */
    static boolean car(Scope<As24Settings> scope) {
        return scope.vehicle().kind() == VehicleKind.CAR;
    }

    /** Vehicle type B: everything this app takes that is no car. */
    static boolean bike(Scope<As24Settings> scope) {
        return !car(scope);
    }

    /** Declares a field for cars and again for bikes, where each kind has a list of its own. */
    static void each(String cars, String bikes, BiConsumer<String, Predicate<Scope<As24Settings>>> declaration) {
        declaration.accept(cars, Kinds::car);
        declaration.accept(bikes, Kinds::bike);
    }

    /** Offer type N, as the platform sees it. */
    static boolean isNew(Scope<As24Settings> scope) {
        return scope.vehicle().condition() == Condition.NEW;
    }

    /** True when the dealer is in this country; false as long as the account has not been checked. */
    static boolean dealerIn(Scope<As24Settings> scope, String country) {
        return scope.fact("country").filter(country::equals).isPresent();
    }

    /** True when the platform takes financing values from this dealer, or it is not known yet. */
    static boolean financingValuesAllowed(Scope<As24Settings> scope) {
        return scope.fact("country").map(FINANCING::contains).orElse(true);
    }

    /** The German duty to state consumption (E2): German dealer, car, new, demonstration or pre-registered. */
    static boolean subjectToEnVkv(Scope<As24Settings> scope) {
        return car(scope)
                && dealerIn(scope, "DE")
                && switch (scope.vehicle().condition()) {
                    case NEW, DEMONSTRATION, PRE_REGISTERED -> true;
                    case USED, EMPLOYEE, CLASSIC -> false;
                };
    }
}
