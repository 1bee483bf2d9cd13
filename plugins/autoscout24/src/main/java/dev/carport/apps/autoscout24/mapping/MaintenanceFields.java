package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_FULL_SERVICE_HISTORY;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_CAM_BELT_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEW_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEXT_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_INCLUDED;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_MONTHS;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Conversion;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services, inspections (I1 to I4) and warranty. */
final class MaintenanceFields {
    static final String SERVICE_FUTURE = "service-future";
    static final String INSPECTION_OVER = "inspection-over";
    static final String INSPECTION_FAR = "inspection-far";
    static final String NEW_INSPECTION_DOUBTFUL = "new-inspection-doubtful";
    /** I3: the document does not name the window's end; 60 months is our reading of its samples. */
    private static final int INSPECTION_MONTHS = 60;
    /** I4: an inspection lasts 24 months and counts as new for three. */
    private static final int FRESH_MONTHS_LEFT = 21;

    private MaintenanceFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.object("maintenance", maintenance -> {
            maintenance
                    .field("fullServiceHistory")
                    .from(MAINTENANCE_FULL_SERVICE_HISTORY)
                    .orElse(false)
                    .required();
            maintenance
                    .field("lastCamBeltService")
                    .from(MAINTENANCE_LAST_CAM_BELT_SERVICE)
                    .asWith(notInFuture(MAINTENANCE_LAST_CAM_BELT_SERVICE))
                    .onlyIf(Kinds::car);
            maintenance
                    .field("lastTechnicalService")
                    .from(MAINTENANCE_LAST_SERVICE)
                    .asWith(notInFuture(MAINTENANCE_LAST_SERVICE));
            maintenance
                    .field("nextInspection")
                    .from(MAINTENANCE_NEXT_INSPECTION)
                    .asWith(MaintenanceFields::nextInspection);
        });
        data.field("includedServices")
                .compute(
                        List.of(MAINTENANCE_NEW_INSPECTION, MAINTENANCE_NEXT_INSPECTION),
                        MaintenanceFields::includedServices)
                .translateAll(Lists.SERVICES)
                .as(Numbers::ids)
                .onlyIf(scope -> Kinds.dealerIn(scope, "DE"));
        data.field("warrantyMonths")
                .compute(
                        List.of(WARRANTY_MONTHS, WARRANTY_INCLUDED),
                        scope -> Boolean.FALSE.equals(scope.vehicle().warranty().included())
                                ? null
                                : scope.vehicle().warranty().months())
                .leftOutUnless(1, 99);
    }

    private static Conversion.InScope<YearMonth, As24Settings, YearMonth> notInFuture(VehicleField<YearMonth> field) {
        return (month, scope) -> {
            scope.reviewOn(month.atDay(1));
            if (!month.isAfter(scope.thisMonth())) {
                return month;
            }
            scope.report(Finding.warning(field, SERVICE_FUTURE, month.toString()));
            return null;
        };
    }

    private static @Nullable YearMonth nextInspection(YearMonth month, Scope<As24Settings> scope) {
        YearMonth now = scope.thisMonth();
        scope.reviewOn(month.plusMonths(1).atDay(1));
        if (month.isBefore(now)) {
            scope.report(Finding.warning(MAINTENANCE_NEXT_INSPECTION, INSPECTION_OVER, month.toString()));
            return null;
        }
        if (month.isAfter(now.plusMonths(INSPECTION_MONTHS))) {
            scope.reviewOn(month.minusMonths(INSPECTION_MONTHS).atDay(1));
            scope.report(Finding.warning(MAINTENANCE_NEXT_INSPECTION, INSPECTION_FAR, month.toString()));
            return null;
        }
        return month;
    }

    private static List<IncludedService> includedServices(Scope<As24Settings> scope) {
        if (!Boolean.TRUE.equals(scope.vehicle().maintenance().newInspection())) {
            return List.of();
        }
        YearMonth next = scope.vehicle().maintenance().nextInspection();
        if (next != null) {
            YearMonth fresh = scope.thisMonth().plusMonths(FRESH_MONTHS_LEFT);
            scope.reviewOn(next.minusMonths(FRESH_MONTHS_LEFT).plusMonths(1).atDay(1));
            if (next.isBefore(fresh)) {
                scope.report(Finding.tip(MAINTENANCE_NEW_INSPECTION.key(), NEW_INSPECTION_DOUBTFUL, next.toString()));
            }
        }
        return List.of(IncludedService.NEW_INSPECTION);
    }
}
