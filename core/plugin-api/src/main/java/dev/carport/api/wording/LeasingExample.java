package dev.carport.api.wording;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.vehicle.LeasingCustomer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A leasing offer as an example for the text of a listing, with what a customer has to know before asking. */
public final class LeasingExample {
    private LeasingExample() {}

    /**
     * The example in the listing's language.
     *
     * @param choice which offer; null for the first
     * @param taken whether the platform takes a text of the offer as it is
     * @return null when the vehicle lacks the offer or it is incomplete; the findings say what is missing
     */
    public static @Nullable String of(Scope<?> scope, @Nullable OfferChoice choice, Predicate<String> taken) {
        OfferExample<LeasingOffer> chosen = OfferExample.leasing(scope, choice);
        return chosen == null || !complete(chosen, scope, taken) ? null : sentence(chosen.offer(), scope.language());
    }

    /** Private customers are told the rate with tax and what it all comes to; traders at least one rate. */
    private static boolean complete(OfferExample<LeasingOffer> chosen, Scope<?> scope, Predicate<String> taken) {
        LeasingOffer offer = chosen.offer();
        boolean commercial = offer.customer() == LeasingCustomer.COMMERCIAL;
        OfferExample.Inspection inspection = chosen.inspect(scope)
                .needs("lessor", offer.lessor())
                .needs("duration", offer.duration())
                .needs("annualMileage", offer.annualMileage())
                .clean("lessor", offer.lessor(), taken)
                .clean("conditions", offer.conditions(), taken)
                .notExpired(offer.validUntil());
        if (commercial) {
            inspection.needs(
                    "monthlyRateNet",
                    offer.monthlyRateNet() == null ? offer.monthlyRateGross() : offer.monthlyRateNet());
        } else {
            inspection.needs("monthlyRateGross", offer.monthlyRateGross()).needs("total", offer.total());
        }
        return inspection.passed();
    }

    private static String sentence(LeasingOffer offer, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(Phrases.phrase(language, "leasing.duration", Objects.requireNonNull(offer.duration())));
        parts.add(Phrases.phrase(
                language,
                "leasing.mileage",
                Phrases.whole(
                        language, Objects.requireNonNull(offer.annualMileage()).kilometres())));
        add(parts, language, "rate.gross", offer.monthlyRateGross());
        if (offer.customer() == LeasingCustomer.COMMERCIAL) {
            add(parts, language, "rate.net", offer.monthlyRateNet());
        }
        add(parts, language, "down", offer.downPayment());
        add(parts, language, "total", offer.total());
        add(parts, language, "net", offer.netCredit());
        if (offer.debitRate() != null && offer.debitKind() != null) {
            parts.add(Phrases.phrase(
                    language,
                    "financing.debit." + offer.debitKind().name(),
                    Phrases.percent(language, offer.debitRate())));
        }
        if (offer.effectiveRate() != null) {
            parts.add(
                    Phrases.phrase(language, "financing.effective", Phrases.percent(language, offer.effectiveRate())));
        }
        add(parts, language, "transfer", offer.transferCosts());
        add(parts, language, "registration", offer.registrationCosts());
        addCents(parts, language, "extra", offer.extraKilometre());
        addCents(parts, language, "fewer", offer.fewerKilometre());
        StringBuilder text = new StringBuilder(Phrases.phrase(language, heading(offer)))
                .append(' ')
                .append(String.join(", ", parts))
                .append(". ")
                .append(Phrases.phrase(language, "leasing.lessor", Objects.requireNonNull(offer.lessor())));
        Endings.append(text, language, offer.conditions(), offer.validUntil());
        return text.toString();
    }

    private static String heading(LeasingOffer offer) {
        return offer.customer() == null
                ? "leasing.heading"
                : "leasing.heading." + offer.customer().name();
    }

    private static void add(List<String> parts, Locale language, String name, @Nullable Money money) {
        if (money != null && !money.isZero()) {
            parts.add(Phrases.phrase(language, "leasing." + name, Phrases.money(language, money)));
        }
    }

    private static void addCents(List<String> parts, Locale language, String name, @Nullable BigDecimal cents) {
        if (cents != null) {
            parts.add(Phrases.phrase(language, "leasing." + name, Phrases.decimal(language, cents, 0, 3)));
        }
    }
}
