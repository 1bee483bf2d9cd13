package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_DAYS;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_FROM;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_IMMEDIATELY;
import static dev.carport.api.vehicle.VehicleFields.STATUS;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Availability;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.autoscout24.As24Settings;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the vehicle can be had. By construction exactly one of the platform's three types goes out with exactly what it
 * asks for, so its rules about combinations (50015, 50023 to 50026, 50048, 50049, 50064) cannot be broken.
 */
final class AvailabilityFields {
    static final String UNKNOWN = "availability-unknown";
    static final String DAYS_CAPPED = "delivery-days-capped";
    private static final List<VehicleField<?>> SOURCES =
            List.of(AVAILABILITY_IMMEDIATELY, AVAILABILITY_FROM, AVAILABILITY_DAYS, STATUS);
    private static final int[] DAYS = {1, 2, 3, 4, 5, 6, 7, 14, 21, 28, 42, 60, 90, 120, 150, 180, 270, 360};
    private static final int MOST_DAYS = 360;

    private static final Terms IMMEDIATELY = new Terms(1, null, null);

    private AvailabilityFields() {}

    /** Type, and the date or the days that go with it. */
    private record Terms(
            int type, @Nullable LocalDate date, @Nullable Integer days) {}

    static void declare(PartBuilder<As24Settings> data) {
        data.object("availability", availability -> {
            availability
                    .field("availabilityType")
                    .compute(SOURCES, AvailabilityFields::type)
                    .requiredIf(UNKNOWN, scope -> true);
            availability
                    .field("deliveryDate")
                    .compute(List.of(AVAILABILITY_FROM), AvailabilityFields::terms)
                    .as(Terms::date);
            availability
                    .field("deliveryDays")
                    .compute(List.of(AVAILABILITY_DAYS), AvailabilityFields::terms)
                    .as(Terms::days);
        });
    }

    private static @Nullable Integer type(Scope<As24Settings> scope) {
        Terms terms = terms(scope);
        Integer days = scope.vehicle().availability().days();
        if (terms != null && terms.days != null && days != null && days > MOST_DAYS) {
            scope.report(Finding.warning(AVAILABILITY_DAYS, DAYS_CAPPED, days, MOST_DAYS));
        }
        return terms == null ? null : terms.type;
    }

    /** Null when the dealer has to say when: the vehicle is not here, and nobody stated a day or a number of days. */
    private static @Nullable Terms terms(Scope<As24Settings> scope) {
        Availability stated = scope.vehicle().availability();
        if (stated.from() != null) {
            if (stated.from().isAfter(scope.today())) {
                scope.reviewOn(stated.from());
                return new Terms(2, stated.from(), null);
            }
            return IMMEDIATELY;
        }
        if (stated.days() != null) {
            return new Terms(3, null, roundedUp(stated.days()));
        }
        if (stated.immediately() != null) {
            return stated.immediately() ? IMMEDIATELY : null;
        }
        VehicleStatus status = scope.vehicle().status();
        boolean away = status == VehicleStatus.ORDERED || status == VehicleStatus.IN_TRANSIT;
        return away ? null : IMMEDIATELY;
    }

    /** The platform takes only these numbers (50016); the next greater one promises nothing that is not kept. */
    private static int roundedUp(int days) {
        for (int allowed : DAYS) {
            if (days <= allowed) {
                return allowed;
            }
        }
        return MOST_DAYS;
    }
}
