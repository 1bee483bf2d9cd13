package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_DAMAGED;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_HAIL_DAMAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE_RECORD_URL;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_NON_SMOKER;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PREVIOUS_OWNERS;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_TAXI_OR_RENTAL;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.History;
import dev.carport.api.vehicle.Mileage;
import dev.carport.apps.autoscout24.As24Settings;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer type and what it demands of registration, mileage and owners (O1 to O12), and the vehicle's past. */
final class OfferFields {
    static final String BIKE_OF_EMPLOYEE = "employee-bike";
    static final String REGISTRATION_MISSING = "registration-missing";
    static final String REGISTRATION_FUTURE = "registration-future";
    static final String EMPLOYEE_TOO_OLD = "employee-too-old";
    static final String PRE_REGISTERED_TOO_OLD = "pre-registered-too-old";
    static final String CLASSIC_TOO_YOUNG = "classic-too-young";
    static final String MILEAGE_MISSING = "mileage-missing";
    static final String MILEAGE_ZERO = "mileage-zero";
    static final String MILEAGE_OF_NEW = "mileage-of-new";
    static final String OWNERS_OF_NEW = "owners-of-new";
    static final String OWNERS_OF_PRE_REGISTERED = "owners-of-pre-registered";
    static final String OWNERS_OF_DEMONSTRATION = "owners-of-demonstration";
    static final String ACCIDENT_UNKNOWN = "accident-unknown";
    static final String TAXI_UNKNOWN = "taxi-unknown";

    private static final int EMPLOYEE_MONTHS = 24;
    private static final int PRE_REGISTERED_MONTHS = 12;
    private static final int CLASSIC_MONTHS = 360;
    /** O7: the rule list says below 1,000 km, the code's text up to 1,000: the safe side. */
    private static final int NEW_KILOMETRES = 999;

    private OfferFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.field("vehicleOfferType")
                .from(CONDITION)
                .translate(Lists.CAR_OFFER_TYPES)
                .onlyIf(Kinds::car)
                .required();
        data.field("vehicleOfferType")
                .compute(List.of(CONDITION), OfferFields::bikeOffer)
                .translate(Lists.BIKE_OFFER_TYPES)
                .onlyIf(Kinds::bike)
                .required();
        registration(data);
        mileage(data);
        owners(data);
        past(data);
    }

    /** O11: the platform knows employees' cars but no employees' bikes. */
    private static Condition bikeOffer(Scope<As24Settings> scope) {
        Condition condition = scope.vehicle().condition();
        if (condition == Condition.EMPLOYEE) {
            scope.report(Finding.warning(CONDITION, BIKE_OF_EMPLOYEE));
            return Condition.USED;
        }
        return condition;
    }

    private static void registration(PartBuilder<As24Settings> data) {
        data.field("firstRegistration")
                .from(HISTORY_FIRST_REGISTRATION)
                .requiredIf(REGISTRATION_MISSING, OfferFields::isRegistered)
                .rule(REGISTRATION_FUTURE, OfferFields::notInFuture)
                .rule(
                        EMPLOYEE_TOO_OLD,
                        (month, scope) -> !(Kinds.car(scope) && isOffered(scope, Condition.EMPLOYEE))
                                || atMost(EMPLOYEE_MONTHS, month, scope))
                .rule(
                        PRE_REGISTERED_TOO_OLD,
                        (month, scope) -> !isOffered(scope, Condition.PRE_REGISTERED)
                                || Kinds.dealerIn(scope, "IT")
                                || atMost(PRE_REGISTERED_MONTHS, month, scope))
                .rule(
                        CLASSIC_TOO_YOUNG,
                        (month, scope) -> !isOffered(scope, Condition.CLASSIC) || isClassic(month, scope));
    }

    /** O1, O5 and O6 ask it of all but new and demonstration vehicles. */
    private static boolean isRegistered(Scope<As24Settings> scope) {
        return !isOffered(scope, Condition.NEW) && !isOffered(scope, Condition.DEMONSTRATION);
    }

    private static boolean isOffered(Scope<As24Settings> scope, Condition condition) {
        return scope.vehicle().condition() == condition;
    }

    private static boolean notInFuture(YearMonth month, Scope<As24Settings> scope) {
        scope.reviewOn(month.atDay(1));
        return !month.isAfter(scope.thisMonth());
    }

    /** Months are counted whole: registered in January, twelve months old all through the next January. */
    private static boolean atMost(int months, YearMonth month, Scope<As24Settings> scope) {
        scope.reviewOn(month.plusMonths(months + 1L).atDay(1));
        return !scope.thisMonth().isAfter(month.plusMonths(months));
    }

    private static boolean isClassic(YearMonth month, Scope<As24Settings> scope) {
        scope.reviewOn(month.plusMonths(CLASSIC_MONTHS + 1L).atDay(1));
        return scope.thisMonth().isAfter(month.plusMonths(CLASSIC_MONTHS));
    }

    private static void mileage(PartBuilder<As24Settings> data) {
        data.field("mileage")
                .from(HISTORY_MILEAGE)
                .as(Mileage::kilometres)
                .requiredIf(MILEAGE_MISSING, OfferFields::isRegistered)
                .rule(MILEAGE_ZERO, (kilometres, scope) -> kilometres > 0 || !isRegistered(scope))
                .rule(
                        MILEAGE_OF_NEW,
                        (kilometres, scope) -> kilometres <= NEW_KILOMETRES || !isOffered(scope, Condition.NEW))
                .range(0, 9_999_999);
        TextRules.cleanAddress(
                data.field("carpassMileageUrl").from(HISTORY_MILEAGE_RECORD_URL).maxLength(1000),
                HISTORY_MILEAGE_RECORD_URL);
    }

    private static void owners(PartBuilder<As24Settings> data) {
        data.field("previousOwners")
                .from(HISTORY_PREVIOUS_OWNERS)
                .asWith((owners, scope) -> {
                    if (!isOffered(scope, Condition.NEW)) {
                        return owners;
                    }
                    if (owners > 0) {
                        scope.report(Finding.warning(HISTORY_PREVIOUS_OWNERS, OWNERS_OF_NEW, owners));
                    }
                    return null;
                })
                .rule(
                        OWNERS_OF_PRE_REGISTERED,
                        (owners, scope) -> owners <= 1 || !isOffered(scope, Condition.PRE_REGISTERED))
                .requiredIf(OWNERS_OF_DEMONSTRATION, scope -> isOffered(scope, Condition.DEMONSTRATION))
                .rule(
                        OWNERS_OF_DEMONSTRATION,
                        (owners, scope) -> owners >= 1 || !isOffered(scope, Condition.DEMONSTRATION))
                .range(0, 99);
    }

    private static void past(PartBuilder<As24Settings> data) {
        data.field("accident")
                .compute(
                        List.of(HISTORY_ACCIDENT, HISTORY_DAMAGED, HISTORY_HAIL_DAMAGE, CONDITION),
                        OfferFields::accident)
                .requiredIf(ACCIDENT_UNKNOWN, scope -> true);
        data.field("cabOrRental")
                .compute(List.of(HISTORY_TAXI_OR_RENTAL, CONDITION), OfferFields::taxiOrRental)
                .onlyIf(Kinds::car)
                .requiredIf(StandardCodes.REQUIRED, scope -> true);
        data.field("nonSmoking")
                .from(HISTORY_NON_SMOKER)
                .orElse(false)
                .onlyIf(Kinds::car)
                .required();
    }

    /**
     * The platform means any damage, repaired or not. It takes no "not stated" (X37): a used vehicle of which nothing is
     * known is asked back, and never called free of accidents. A new vehicle is, unless something else is said.
     */
    private static @Nullable Boolean accident(Scope<As24Settings> scope) {
        History history = scope.vehicle().history();
        if (Boolean.TRUE.equals(history.accident())
                || Boolean.TRUE.equals(history.damaged())
                || Boolean.TRUE.equals(history.hailDamage())) {
            return true;
        }
        return history.accident() != null || Kinds.isNew(scope) ? Boolean.FALSE : null;
    }

    /** Not stated means "no" to the platform: of a used car the dealer hears of it, as a hidden rental past costs the sale. */
    private static Boolean taxiOrRental(Scope<As24Settings> scope) {
        Boolean stated = scope.vehicle().history().taxiOrRental();
        if (stated == null && isOffered(scope, Condition.USED)) {
            scope.report(Finding.warning(HISTORY_TAXI_OR_RENTAL, TAXI_UNKNOWN));
        }
        return Boolean.TRUE.equals(stated);
    }
}
