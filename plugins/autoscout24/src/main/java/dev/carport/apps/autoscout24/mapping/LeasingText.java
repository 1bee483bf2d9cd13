package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.LeasingCustomer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.apps.autoscout24.As24Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A leasing offer as an example in the text; the platform has no fields for leasing. */
final class LeasingText {
    private final Wording wording;

    LeasingText(Wording wording) {
        this.wording = wording;
    }

    /** The example; null when it is not wanted, the vehicle lacks the offer, or the offer is incomplete. */
    @Nullable String of(Scope<As24Settings> scope) {
        if (scope.settings().leasingMode() == OfferMode.OFF) {
            return null;
        }
        Offers.Chosen<LeasingOffer> chosen = Offers.leasing(scope);
        return chosen == null || !complete(chosen, scope) ? null : sentence(chosen.offer(), scope.language());
    }

    /** Private customers are told the rate with tax and what it all comes to; traders at least one rate. */
    private static boolean complete(Offers.Chosen<LeasingOffer> chosen, Scope<As24Settings> scope) {
        LeasingOffer offer = chosen.offer();
        boolean commercial = offer.customer() == LeasingCustomer.COMMERCIAL;
        Offers.Inspection inspection = new Offers.Inspection(scope, chosen.path())
                .needs("lessor", offer.lessor())
                .needs("duration", offer.duration())
                .needs("annualMileage", offer.annualMileage())
                .clean("lessor", offer.lessor())
                .clean("conditions", offer.conditions())
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

    private String sentence(LeasingOffer offer, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(wording.phrase(language, "leasing.duration", Objects.requireNonNull(offer.duration())));
        parts.add(wording.phrase(
                language,
                "leasing.mileage",
                wording.whole(
                        language, Objects.requireNonNull(offer.annualMileage()).kilometres())));
        add(parts, language, "rate.gross", offer.monthlyRateGross());
        if (offer.customer() == LeasingCustomer.COMMERCIAL) {
            add(parts, language, "rate.net", offer.monthlyRateNet());
        }
        add(parts, language, "down", offer.downPayment());
        add(parts, language, "total", offer.total());
        add(parts, language, "net", offer.netCredit());
        if (offer.debitRate() != null && offer.debitKind() != null) {
            parts.add(wording.phrase(
                    language,
                    "financing.debit." + offer.debitKind().name(),
                    wording.percent(language, offer.debitRate())));
        }
        if (offer.effectiveRate() != null) {
            parts.add(
                    wording.phrase(language, "financing.effective", wording.percent(language, offer.effectiveRate())));
        }
        add(parts, language, "transfer", offer.transferCosts());
        add(parts, language, "registration", offer.registrationCosts());
        addCents(parts, language, "extra", offer.extraKilometre());
        addCents(parts, language, "fewer", offer.fewerKilometre());
        StringBuilder text = new StringBuilder(wording.phrase(language, heading(offer)))
                .append(' ')
                .append(String.join(", ", parts))
                .append(". ")
                .append(wording.phrase(language, "leasing.lessor", Objects.requireNonNull(offer.lessor())));
        Endings.append(text, wording, language, offer.conditions(), offer.validUntil());
        return text.toString();
    }

    private static String heading(LeasingOffer offer) {
        return offer.customer() == null
                ? "leasing.heading"
                : "leasing.heading." + offer.customer().name();
    }

    private void add(List<String> parts, Locale language, String name, @Nullable Money money) {
        if (money != null && !money.isZero()) {
            parts.add(wording.phrase(language, "leasing." + name, wording.money(language, money)));
        }
    }

    private void addCents(List<String> parts, Locale language, String name, @Nullable BigDecimal cents) {
        if (cents != null) {
            parts.add(wording.phrase(language, "leasing." + name, wording.decimal(language, cents, 0, 3)));
        }
    }
}
