package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A financing offer as the representative example German law asks of whoever advertises with rates (section 17 PAngV). */
final class FinancingText {
    private final Wording wording;

    FinancingText(Wording wording) {
        this.wording = wording;
    }

    /** The example; null when it is not wanted, the vehicle lacks the offer, or the offer is incomplete. */
    @Nullable String of(Scope<As24Settings> scope) {
        OfferMode mode = scope.settings().financingMode();
        if (mode != OfferMode.TEXT_START && mode != OfferMode.TEXT_END) {
            return null;
        }
        Offers.Chosen<FinancingOffer> chosen = Offers.financing(scope);
        return chosen == null || !complete(chosen, scope) ? null : sentence(chosen.offer(), scope);
    }

    private static boolean complete(Offers.Chosen<FinancingOffer> chosen, Scope<As24Settings> scope) {
        FinancingOffer offer = chosen.offer();
        return new Offers.Inspection(scope, chosen.path())
                .needs("bank", offer.bank())
                .needs("effectiveRate", offer.effectiveRate())
                .needs("debitRate", offer.debitRate())
                .needs("debitKind", offer.debitKind())
                .needs("duration", offer.duration())
                .needs("monthlyRate", offer.monthlyRate())
                .needs("netCredit", offer.netCredit())
                .needs("total", offer.total())
                .clean("bank", offer.bank())
                .clean("conditions", offer.conditions())
                .notExpired(offer.validUntil())
                .passed();
    }

    private String sentence(FinancingOffer offer, Scope<As24Settings> scope) {
        Locale language = scope.language();
        List<String> parts = new ArrayList<>();
        add(parts, language, "price", scope.vehicle().prices().gross());
        add(parts, language, "down", offer.downPayment());
        add(parts, language, "net", offer.netCredit());
        add(parts, language, "gross", offer.grossCredit());
        add(parts, language, "total", offer.total());
        int duration = Objects.requireNonNull(offer.duration());
        parts.add(wording.phrase(language, "financing.duration", duration));
        parts.add(wording.phrase(
                language,
                "financing.rates",
                offer.rates() == null ? duration : offer.rates(),
                wording.money(language, Objects.requireNonNull(offer.monthlyRate()))));
        add(parts, language, "final", offer.finalRate());
        add(parts, language, "closing", offer.closingCosts());
        add(parts, language, "insurance", offer.protectionInsurance());
        if (offer.annualMileage() != null) {
            parts.add(wording.phrase(
                    language,
                    "financing.mileage",
                    wording.whole(language, offer.annualMileage().kilometres())));
        }
        parts.add(wording.phrase(
                language,
                "financing.debit." + Objects.requireNonNull(offer.debitKind()).name(),
                wording.percent(language, Objects.requireNonNull(offer.debitRate()))));
        parts.add(wording.phrase(
                language,
                "financing.effective",
                wording.percent(language, Objects.requireNonNull(offer.effectiveRate()))));
        StringBuilder text = new StringBuilder(wording.phrase(language, "financing.heading"))
                .append(' ')
                .append(String.join(", ", parts))
                .append(". ")
                .append(wording.phrase(language, "financing.bank", Objects.requireNonNull(offer.bank())));
        Endings.append(text, wording, language, offer.conditions(), offer.validUntil());
        return text.toString();
    }

    /** Zero counts as "none" and is not worth a word. */
    private void add(List<String> parts, Locale language, String name, @Nullable Money money) {
        if (money != null && !money.isZero()) {
            parts.add(wording.phrase(language, "financing." + name, wording.money(language, money)));
        }
    }
}
