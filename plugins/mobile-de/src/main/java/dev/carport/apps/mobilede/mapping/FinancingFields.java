package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.FINANCING;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.PartBuilder.ObjectBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.DebitInterest;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.wording.OfferExample;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The financing offer as values. Members and the obligatory ones are those of the platform's XML schema financing-1.0; whether today's
 * JSON has the same is assumed.
 */
final class FinancingFields {
    static final String BELOW_PRICE = "financing-below-price";

    private FinancingFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.object("financing", financing -> {
            financing.onlyIf(FinancingFields::usable);
            field(financing, "annualPercentageRate", offer -> rate(offer.effectiveRate()));
            field(financing, "nominalInterestRate", offer -> rate(offer.debitRate()));
            field(financing, "typeOfNominalInterestRate", offer -> kind(offer.debitKind()));
            field(financing, "firstInstallment", offer -> amount(offer.downPayment()));
            field(financing, "monthlyInstallment", offer -> amount(offer.monthlyRate()));
            field(financing, "finalInstallment", offer -> amount(offer.finalRate()));
            field(financing, "paybackPeriod", FinancingOffer::duration);
            field(financing, "netLoanAmount", offer -> amount(offer.netCredit()));
            field(financing, "grossLoanAmount", offer -> amount(offer.grossCredit()));
            field(financing, "closingCosts", offer -> amountOrZero(offer.closingCosts()));
            field(financing, "paymentProtectionInsurance", offer -> amountOrZero(offer.protectionInsurance()));
            field(financing, "bank", FinancingOffer::bank);
            field(financing, "conditions", FinancingOffer::conditions);
        });
    }

    private static void field(
            ObjectBuilder<MobileDeSettings> financing,
            String target,
            Function<FinancingOffer, @Nullable Object> value) {
        financing
                .field(target)
                .compute(List.of(FINANCING), FinancingFields::chosen)
                .as(chosen -> value.apply(chosen.offer()))
                .settings("financingMode", "financingChoice");
    }

    private static @Nullable OfferExample<FinancingOffer> chosen(Scope<MobileDeSettings> scope) {
        return OfferExample.financing(scope, scope.settings().financingChoice());
    }

    private static boolean usable(Scope<MobileDeSettings> scope) {
        OfferExample<FinancingOffer> chosen = chosen(scope);
        if (scope.settings().financingMode() != OfferMode.VALUES || chosen == null) {
            return false;
        }
        FinancingOffer offer = chosen.offer();
        boolean complete = chosen.inspect(scope)
                .values(offer, FreeText::isClean)
                .clean("conditions", offer.conditions(), FreeText::isClean)
                .passed();
        return complete && sumReachesPrice(scope, chosen);
    }

    /** The platform refuses an offer whose sum stays below the price. Assumed: down payment and gross loan are its parts. */
    private static boolean sumReachesPrice(Scope<MobileDeSettings> scope, OfferExample<FinancingOffer> chosen) {
        Money price = scope.vehicle().prices().gross();
        FinancingOffer offer = chosen.offer();
        if (price == null || offer.grossCredit() == null) {
            return true;
        }
        BigDecimal down = offer.downPayment() == null
                ? BigDecimal.ZERO
                : offer.downPayment().amount();
        BigDecimal sum = down.add(offer.grossCredit().amount());
        if (sum.compareTo(price.amount()) >= 0) {
            return true;
        }
        scope.report(Finding.warning(chosen.path() + ".grossCredit", BELOW_PRICE, sum, price.amount()));
        return false;
    }

    static @Nullable String rate(@Nullable Percent percent) {
        return percent == null ? null : Values.decimal(percent.percent());
    }

    static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : Values.decimal(money);
    }

    private static String amountOrZero(@Nullable Money money) {
        return money == null ? "0.00" : Values.decimal(money);
    }

    private static @Nullable String kind(@Nullable DebitInterest kind) {
        return kind == null ? null : kind.name();
    }
}
