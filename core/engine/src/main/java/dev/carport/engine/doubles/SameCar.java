package dev.carport.engine.doubles;

import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Vehicle;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether two vehicles of the stock are one car. Pure. The VIN decides where both have one. Else the stock number must be the same, and
 * traits that tell one car from the next: make, model, and first registration and mileage as far as both know them, at least one of the
 * two. Two new cars without any of them are never taken for one.
 */
public final class SameCar {
    private static final int KILOMETRES = 500;
    private static final int PERCENT = 5;

    private SameCar() {}

    /** True when they are one car. */
    public static boolean same(Vehicle one, Vehicle other) {
        String vin = one.identity().vin();
        String otherVin = other.identity().vin();
        if (vin != null && otherVin != null) {
            return vin.equalsIgnoreCase(otherVin);
        }
        return one.number().equals(other.number())
                && one.kind() == other.kind()
                && equal(one.make(), other.make())
                && equal(one.model(), other.model())
                && sameLife(one, other);
    }

    private static boolean sameLife(Vehicle one, Vehicle other) {
        YearMonth first = one.history().firstRegistration();
        YearMonth otherFirst = other.history().firstRegistration();
        long driven = kilometres(one);
        long otherDriven = kilometres(other);
        boolean registered = first != null && otherFirst != null;
        boolean bothDriven = driven > 0 && otherDriven > 0;
        return (registered || bothDriven)
                && (!registered || Objects.equals(first, otherFirst))
                && (!bothDriven || near(driven, otherDriven));
    }

    /** Not a single one is as good as unknown: every new car has that. */
    private static long kilometres(Vehicle vehicle) {
        Mileage mileage = vehicle.history().mileage();
        return mileage == null ? 0 : mileage.kilometres();
    }

    private static boolean near(long one, long other) {
        return Math.abs(one - other) <= Math.max(KILOMETRES, Math.max(one, other) / 100 * PERCENT);
    }

    private static boolean equal(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
