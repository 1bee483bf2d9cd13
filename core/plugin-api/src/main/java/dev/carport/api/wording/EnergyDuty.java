package dev.carport.api.wording;

import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.History;
import java.time.LocalDate;

/** The German duty to state consumption and emissions of new cars (Pkw-EnVKV). */
public final class EnergyDuty {
    private static final int NEW_MONTHS = 8;
    private static final int NEW_KILOMETRES = 1000;

    private EnergyDuty() {}

    /**
     * Whether a car with a first registration is presumed new: for eight months, or up to 1,000 km, and as long as either is not known.
     * The listing is looked at again on the day that ends. Ask it of demonstration cars and pre-registrations only: others have been sold
     * to use them.
     */
    public static boolean presumesNew(Scope<?> scope) {
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
}
