package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.FINANCING;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.DebitInterest;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.wording.OfferExample;
import dev.carport.apps.autoscout24.As24Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The financing offer as values (F1 to F5). Where the platform takes none from a dealer's country the part is not ours to
 * touch; where it is not wanted or cannot be shown, the platform shall hold none.
 */
final class FinancingPart {
    static final String NAME = "financing";
    static final String NOT_IN_COUNTRY = "financing-country";
    /** What the setting's finding is about. */
    static final Finding COUNTRY_FINDING = Finding.warning("financingMode", NOT_IN_COUNTRY);

    private static final BigDecimal MOST_RATE = new BigDecimal("99.99");
    private static final BigDecimal MOST_INITIAL = new BigDecimal("999999.99");

    private FinancingPart() {}

    static void declare(PartBuilder<As24Settings> part) {
        part.untouchedIf(scope -> !Kinds.financingValuesAllowed(scope));
        part.emptyIf(scope -> !wanted(scope) || !usable(scope));
        field(part, "annualPercentageRate", offer -> rate(offer.effectiveRate()));
        field(part, "bank", FinancingOffer::bank);
        field(part, "currency", offer -> "EUR");
        field(part, "debitInterestRate", offer -> rate(offer.debitRate()));
        field(part, "debitInterestType", offer -> debitKind(offer.debitKind()));
        field(part, "duration", FinancingOffer::duration);
        field(part, "endingRate", offer -> amount(offer.finalRate()));
        field(part, "financingType", offer -> "C");
        field(part, "grossCreditAmount", offer -> amount(offer.grossCredit()));
        field(part, "initialPayment", offer -> amount(offer.downPayment()));
        field(part, "monthlyRate", offer -> amount(offer.monthlyRate()));
        field(part, "netCreditAmount", offer -> amount(offer.netCredit()));
        field(part, "paymentProtectionInsurance", offer -> amount(offer.protectionInsurance()));
    }

    /** True unless the dealer wants values and the platform takes none from the dealer's country. */
    static boolean countryFits(Scope<As24Settings> scope) {
        return !wanted(scope)
                || Kinds.financingValuesAllowed(scope)
                || scope.vehicle().financing().isEmpty();
    }

    private static void field(
            PartBuilder<As24Settings> part, String target, Function<FinancingOffer, @Nullable Object> value) {
        part.field(target)
                .compute(List.of(FINANCING), FinancingPart::chosen)
                .as(chosen -> value.apply(chosen.offer()))
                .settings("financingMode", "financingChoice");
    }

    /** The dealer's choice; no other offer takes its place (X31). */
    private static @Nullable OfferExample<FinancingOffer> chosen(Scope<As24Settings> scope) {
        return OfferExample.financing(scope, scope.settings().financingChoice());
    }

    private static boolean wanted(Scope<As24Settings> scope) {
        return scope.settings().financingMode() == OfferMode.VALUES;
    }

    private static boolean usable(Scope<As24Settings> scope) {
        OfferExample<FinancingOffer> chosen = chosen(scope);
        if (chosen == null) {
            return false;
        }
        FinancingOffer offer = chosen.offer();
        return chosen.inspect(scope)
                .values(offer, FreeText::isClean)
                .fits("effectiveRate", fits(offer.effectiveRate()))
                .fits("debitRate", fits(offer.debitRate()))
                .fits(
                        "grossCredit",
                        offer.grossCredit() == null || !offer.grossCredit().isZero())
                .fits(
                        "downPayment",
                        offer.downPayment() == null
                                || offer.downPayment().amount().compareTo(MOST_INITIAL) <= 0)
                .passed();
    }

    private static boolean fits(@Nullable Percent percent) {
        BigDecimal rate = rate(percent);
        return rate == null || rate.compareTo(MOST_RATE) <= 0;
    }

    /** Two decimals (S19). */
    private static @Nullable BigDecimal rate(@Nullable Percent percent) {
        return percent == null ? null : percent.percent().setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Integer debitKind(@Nullable DebitInterest kind) {
        return kind == null
                ? null
                : switch (kind) {
                    case FIXED -> 1;
                    case VARIABLE -> 2;
                    case COMBINED -> 3;
                };
    }
}
