package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.LEASING;
import static dev.carport.apps.mobilede.mapping.FinancingFields.amount;
import static dev.carport.apps.mobilede.mapping.FinancingFields.rate;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.PartBuilder.ObjectBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.LeasingCustomer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.wording.OfferExample;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The leasing offer as values, for sellers whose contract has leasing. Members and the obligatory ones are those of the platform's XML
 * schema leasing-1.0; whether today's JSON has the same is assumed. Our offer is one rate there.
 */
final class LeasingFields {
    static final String NOT_IN_CONTRACT = "leasing-not-in-contract";
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private LeasingFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.object("leasing", leasing -> {
            leasing.onlyIf(LeasingFields::usable);
            field(leasing, "grossListPrice", offer -> amount(offer.listPrice()));
            leasing.field("vatRate").constant(Values.decimal(Assumptions.USUAL_VAT));
            field(leasing, "lender", LeasingOffer::lessor);
            field(leasing, "comment", LeasingOffer::conditions);
            field(leasing, "rates", offer -> List.of(rates(offer)));
        });
    }

    private static void field(
            ObjectBuilder<MobileDeSettings> leasing, String target, Function<LeasingOffer, @Nullable Object> value) {
        leasing.field(target)
                .compute(List.of(LEASING), LeasingFields::chosen)
                .as(chosen -> value.apply(chosen.offer()))
                .settings("leasingMode", "leasingChoice");
    }

    private static Map<String, Object> rates(LeasingOffer offer) {
        boolean commercial = offer.customer() == LeasingCustomer.COMMERCIAL;
        Map<String, Object> rate = new LinkedHashMap<>();
        put(rate, "type", commercial ? "COMMERCIAL" : "PRIVATE");
        put(rate, "downPayment", offer.downPayment() == null ? "0.00" : amount(offer.downPayment()));
        put(rate, "termOfContract", offer.duration());
        put(
                rate,
                "annualMileage",
                offer.annualMileage() == null ? null : offer.annualMileage().kilometres());
        put(rate, "totalAmount", amount(offer.total()));
        put(rate, "grossRate", commercial ? null : amount(offer.monthlyRateGross()));
        put(rate, "netRate", commercial ? amount(offer.monthlyRateNet()) : null);
        put(rate, "netLoanAmount", amount(offer.netCredit()));
        put(rate, "annualPercentageRate", rate(offer.effectiveRate()));
        put(rate, "nominalInterestRate", rate(offer.debitRate()));
        put(rate, "destinationCharges", amount(offer.transferCosts()));
        put(rate, "registrationFees", amount(offer.registrationCosts()));
        put(rate, "extraMileageCosts", euros(offer.extraKilometre()));
        put(rate, "lowMileageCompensation", euros(offer.fewerKilometre()));
        return rate;
    }

    private static void put(Map<String, Object> rate, String name, @Nullable Object value) {
        if (value != null) {
            rate.put(name, value);
        }
    }

    /** Ours are cents. */
    private static @Nullable String euros(@Nullable BigDecimal cents) {
        return cents == null ? null : cents.divide(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static @Nullable OfferExample<LeasingOffer> chosen(Scope<MobileDeSettings> scope) {
        return OfferExample.leasing(scope, scope.settings().leasingChoice());
    }

    private static boolean usable(Scope<MobileDeSettings> scope) {
        OfferExample<LeasingOffer> chosen = chosen(scope);
        if (scope.settings().leasingMode() != OfferMode.VALUES || chosen == null) {
            return false;
        }
        if (scope.fact(MobileDeMapping.LEASING).filter("true"::equals).isEmpty()) {
            scope.report(Finding.warning("leasingMode", NOT_IN_CONTRACT));
            return false;
        }
        LeasingOffer offer = chosen.offer();
        OfferExample.Inspection inspection = chosen.inspect(scope)
                .needs("lessor", offer.lessor())
                .needs("duration", offer.duration())
                .needs("annualMileage", offer.annualMileage())
                .needs("total", offer.total())
                .clean("lessor", offer.lessor(), FreeText::isClean)
                .clean("conditions", offer.conditions(), FreeText::isClean)
                .euros("monthlyRateGross", offer.monthlyRateGross())
                .euros("monthlyRateNet", offer.monthlyRateNet())
                .notExpired(offer.validUntil());
        if (offer.customer() == LeasingCustomer.COMMERCIAL) {
            inspection.needs("monthlyRateNet", offer.monthlyRateNet());
        } else {
            inspection.needs("monthlyRateGross", offer.monthlyRateGross());
        }
        return inspection.passed();
    }
}
