package dev.carport.api.wording;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A financing offer as the representative example German law asks of whoever advertises with rates (section 17 PAngV). */
public final class FinancingExample {
    private FinancingExample() {}

    /**
     * The example in the listing's language.
     *
     * @param choice which offer; null for the first
     * @param taken whether the platform takes a text of the offer as it is
     * @return null when the vehicle lacks the offer or it is incomplete; the findings say what is missing
     */
    public static @Nullable String of(Scope<?> scope, @Nullable OfferChoice choice, Predicate<String> taken) {
        OfferExample<FinancingOffer> chosen = OfferExample.financing(scope, choice);
        return chosen == null || !complete(chosen, scope, taken) ? null : sentence(chosen.offer(), scope);
    }

    private static boolean complete(OfferExample<FinancingOffer> chosen, Scope<?> scope, Predicate<String> taken) {
        FinancingOffer offer = chosen.offer();
        return chosen.inspect(scope)
                .needsTerms(offer)
                .needs("total", offer.total())
                .clean("bank", offer.bank(), taken)
                .clean("conditions", offer.conditions(), taken)
                .notExpired(offer.validUntil())
                .passed();
    }

    private static String sentence(FinancingOffer offer, Scope<?> scope) {
        Locale language = scope.language();
        List<String> parts = new ArrayList<>();
        add(parts, language, "price", scope.vehicle().prices().gross());
        add(parts, language, "down", offer.downPayment());
        add(parts, language, "net", offer.netCredit());
        add(parts, language, "gross", offer.grossCredit());
        add(parts, language, "total", offer.total());
        int duration = Objects.requireNonNull(offer.duration());
        parts.add(Phrases.phrase(language, "financing.duration", duration));
        parts.add(Phrases.phrase(
                language,
                "financing.rates",
                offer.rates() == null ? duration : offer.rates(),
                Phrases.money(language, Objects.requireNonNull(offer.monthlyRate()))));
        add(parts, language, "final", offer.finalRate());
        add(parts, language, "closing", offer.closingCosts());
        add(parts, language, "insurance", offer.protectionInsurance());
        if (offer.annualMileage() != null) {
            parts.add(Phrases.phrase(
                    language,
                    "financing.mileage",
                    Phrases.whole(language, offer.annualMileage().kilometres())));
        }
        parts.add(Phrases.phrase(
                language,
                "financing.debit." + Objects.requireNonNull(offer.debitKind()).name(),
                Phrases.percent(language, Objects.requireNonNull(offer.debitRate()))));
        parts.add(Phrases.phrase(
                language,
                "financing.effective",
                Phrases.percent(language, Objects.requireNonNull(offer.effectiveRate()))));
        StringBuilder text = new StringBuilder(Phrases.phrase(language, "financing.heading"))
                .append(' ')
                .append(String.join(", ", parts))
                .append(". ")
                .append(Phrases.phrase(language, "financing.bank", Objects.requireNonNull(offer.bank())));
        Endings.append(text, language, offer.conditions(), offer.validUntil());
        return text.toString();
    }

    /** Zero counts as "none" and is not worth a word. */
    private static void add(List<String> parts, Locale language, String name, @Nullable Money money) {
        if (money != null && !money.isZero()) {
            parts.add(Phrases.phrase(language, "financing." + name, Phrases.money(language, money)));
        }
    }
}
