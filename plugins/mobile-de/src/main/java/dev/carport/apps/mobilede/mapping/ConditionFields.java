package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_DAYS;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_EXPORT_ONLY;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_FROM;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_IMMEDIATELY;
import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_COUNTRY_VERSION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_DAMAGED;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_NON_SMOKER;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PREVIOUS_OWNERS;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PRODUCTION_YEAR;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ROADWORTHY;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_TAXI_OR_RENTAL;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_FULL_SERVICE_HISTORY;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEW_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEW_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEXT_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.STATUS;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_INCLUDED;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_MONTHS;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.AccidentHandling;
import dev.carport.api.vehicle.Availability;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.History;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.api.vehicle.Warranty;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New or used, since when, how far, how sound, and when it can be had. */
final class ConditionFields {
    static final String NO_REGISTRATION = "registration-missing";
    static final String REGISTRATION_FUTURE = "registration-future";
    static final String REGISTRATION_OF_NEW = "registration-of-new";
    static final String CLASSIC_TOO_YOUNG = "classic-too-young";
    static final String NO_MILEAGE = "mileage-missing";
    static final String MILEAGE_OF_NEW = "mileage-of-new";
    static final String DAMAGE_UNKNOWN = "damage-unknown";
    static final String NO_COUNTRY_VERSION = "country-version-missing";
    static final String DELIVERY_UNKNOWN = "delivery-unknown";
    static final String INSPECTION_OVER = "inspection-over";
    static final String INSPECTION_FAR = "inspection-far";
    private static final int MOST_KILOMETRES_OF_NEW = 500;
    private static final int CLASSIC_YEARS = 20;
    private static final int INSPECTION_YEARS = 6;

    private ConditionFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.field("condition").from(CONDITION).as(condition -> condition == Condition.NEW ? "NEW" : "USED");
        ad.field("usageType")
                .compute(List.of(CONDITION), ConditionFields::usage)
                .translate(Lists.USAGE_TYPES);
        registration(ad);
        ad.field("numberOfPreviousOwners").from(HISTORY_PREVIOUS_OWNERS).onlyIf(scope -> !Duty.isNew(scope));
        ad.field("countryVersion").from(HISTORY_COUNTRY_VERSION).requiredIf(NO_COUNTRY_VERSION, Duty::isNew);
        soundness(ad);
        ad.field("generalInspection").from(MAINTENANCE_NEXT_INSPECTION).asWith(ConditionFields::inspection);
        ad.field("newHuAu").from(MAINTENANCE_NEW_INSPECTION).as(Values.onlyTrue());
        ad.field("newService").from(MAINTENANCE_NEW_SERVICE).as(Values.onlyTrue());
        ad.field("lastMaintenanceDate")
                .from(MAINTENANCE_LAST_SERVICE)
                .asWith((month, scope) -> month.isAfter(scope.thisMonth()) ? null : Months.of(month));
        ad.field("fullServiceHistory").from(MAINTENANCE_FULL_SERVICE_HISTORY).as(Values.onlyTrue());
        ad.field("warranty").compute(List.of(WARRANTY_INCLUDED, WARRANTY_MONTHS), ConditionFields::warranty);
        ad.field("nonSmokerVehicle").from(HISTORY_NON_SMOKER).as(Values.onlyTrue());
        ad.field("taxi").from(HISTORY_TAXI_OR_RENTAL).as(Values.onlyTrue());
        ad.field("export").from(AVAILABILITY_EXPORT_ONLY).as(Values.onlyTrue());
        ad.field("deliveryPeriod")
                .compute(
                        List.of(AVAILABILITY_DAYS, AVAILABILITY_FROM, AVAILABILITY_IMMEDIATELY, STATUS),
                        ConditionFields::delivery)
                .requiredIf(DELIVERY_UNKNOWN, Duty::isNew);
    }

    private static @Nullable Condition usage(Scope<MobileDeSettings> scope) {
        return switch (scope.vehicle().condition()) {
            case NEW, USED -> null;
            case DEMONSTRATION, PRE_REGISTERED, EMPLOYEE, CLASSIC ->
                scope.vehicle().condition();
        };
    }

    private static void registration(PartBuilder<MobileDeSettings> ad) {
        ad.field("firstRegistration")
                .from(HISTORY_FIRST_REGISTRATION)
                .asWith(ConditionFields::registered)
                .requiredIf(NO_REGISTRATION, scope -> !Duty.isNew(scope))
                // looked at while converting; these name the rules in the mapping table
                .rule(REGISTRATION_FUTURE, (month, scope) -> true)
                .rule(CLASSIC_TOO_YOUNG, (month, scope) -> true);
        ad.field("constructionYear").from(HISTORY_PRODUCTION_YEAR);
        ad.field("mileage")
                .from(HISTORY_MILEAGE)
                .as(Mileage::kilometres)
                .requiredIf(NO_MILEAGE, scope -> !Duty.isNew(scope))
                .rule(
                        MILEAGE_OF_NEW,
                        (kilometres, scope) -> !Duty.isNew(scope) || kilometres <= MOST_KILOMETRES_OF_NEW);
    }

    private static @Nullable String registered(YearMonth month, Scope<MobileDeSettings> scope) {
        if (Duty.isNew(scope)) {
            scope.report(Finding.warning(HISTORY_FIRST_REGISTRATION, REGISTRATION_OF_NEW));
            return null;
        }
        if (month.isAfter(scope.thisMonth())) {
            scope.reviewOn(month.atDay(1));
            scope.report(Finding.error(HISTORY_FIRST_REGISTRATION, REGISTRATION_FUTURE, month.toString()));
        }
        YearMonth classicFrom = month.plusYears(CLASSIC_YEARS);
        if (scope.vehicle().condition() == Condition.CLASSIC && classicFrom.isAfter(scope.thisMonth())) {
            scope.reviewOn(classicFrom.atDay(1));
            scope.report(Finding.error(HISTORY_FIRST_REGISTRATION, CLASSIC_TOO_YOUNG, month.toString()));
        }
        return Months.of(month);
    }

    private static void soundness(PartBuilder<MobileDeSettings> ad) {
        ad.field("damageUnrepaired")
                .compute(List.of(HISTORY_DAMAGED, HISTORY_ACCIDENT, CONDITION), scope -> {
                    History history = scope.vehicle().history();
                    if (history.damaged() != null) {
                        return history.damaged();
                    }
                    return Duty.isNew(scope) || Boolean.FALSE.equals(history.accident()) ? false : null;
                })
                .requiredIf(DAMAGE_UNKNOWN, scope -> true);
        ad.field("accidentDamaged")
                .compute(List.of(HISTORY_ACCIDENT, CONDITION), scope -> {
                    Boolean accident = scope.vehicle().history().accident();
                    boolean hidden =
                            scope.settings().accident() == AccidentHandling.NOT_STATED && Boolean.TRUE.equals(accident);
                    if (hidden) {
                        return null;
                    }
                    return accident == null && Duty.isNew(scope) ? Boolean.FALSE : accident;
                })
                .settings("accident");
        ad.field("roadworthy").compute(List.of(HISTORY_ROADWORTHY, CONDITION), scope -> {
            Boolean roadworthy = scope.vehicle().history().roadworthy();
            return roadworthy == null && Duty.isNew(scope) ? Boolean.TRUE : roadworthy;
        });
    }

    private static @Nullable String inspection(YearMonth until, Scope<MobileDeSettings> scope) {
        scope.reviewOn(until.plusMonths(1).atDay(1));
        if (until.isBefore(scope.thisMonth())) {
            scope.report(Finding.warning(MAINTENANCE_NEXT_INSPECTION, INSPECTION_OVER, until.toString()));
            return null;
        }
        if (until.isAfter(scope.thisMonth().plusYears(INSPECTION_YEARS))) {
            scope.report(Finding.warning(MAINTENANCE_NEXT_INSPECTION, INSPECTION_FAR, until.toString()));
            return null;
        }
        return Months.of(until);
    }

    private static @Nullable Boolean warranty(Scope<MobileDeSettings> scope) {
        Warranty warranty = scope.vehicle().warranty();
        return Boolean.TRUE.equals(warranty.included()) || warranty.months() != null ? true : null;
    }

    /**
     * Days until delivery, rounded up to a number the platform knows. A day of delivery is sent as days too, as the form of the field
     * for it is not published; the listing is looked at again when the number gets smaller.
     */
    private static @Nullable Integer delivery(Scope<MobileDeSettings> scope) {
        Availability availability = scope.vehicle().availability();
        LocalDate from = availability.from();
        if (availability.days() != null) {
            return known(availability.days());
        }
        if (from != null && from.isAfter(scope.today())) {
            int days = known((int) Math.min(1000, ChronoUnit.DAYS.between(scope.today(), from)));
            Assumptions.DELIVERY_DAYS.stream()
                    .filter(fewer -> fewer < days)
                    .reduce((smaller, greater) -> greater)
                    .ifPresent(fewer -> scope.reviewOn(from.minusDays(fewer)));
            scope.reviewOn(from);
            return days;
        }
        boolean there = from != null
                || Boolean.TRUE.equals(availability.immediately())
                || scope.vehicle().status() == VehicleStatus.AVAILABLE
                || scope.vehicle().status() == VehicleStatus.RESERVED;
        return Duty.isNew(scope) && there ? Assumptions.AT_ONCE : null;
    }

    private static int known(int days) {
        return Assumptions.DELIVERY_DAYS.stream()
                .filter(more -> more >= days)
                .findFirst()
                .orElseGet(Assumptions.DELIVERY_DAYS::getLast);
    }
}
