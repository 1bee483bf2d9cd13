package dev.carport.api.wording;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The financing or leasing offer an export uses, and whether it can be shown. One that cannot is left out with a warning at the place
 * that is wrong; it never keeps the vehicle off the platform, and no other offer takes its place.
 *
 * @param offer the offer
 * @param path where it stands in the vehicle, such as {@code financing[0]}: the stem of its findings
 */
public record OfferExample<T>(T offer, String path) {
    /** The financing offer of the choice; null when the vehicle lacks it. A choice of null counts as the first offer. */
    public static @Nullable OfferExample<FinancingOffer> financing(Scope<?> scope, @Nullable OfferChoice choice) {
        return chosen(scope.vehicle().financing(), FinancingOffer::key, choice, "financing");
    }

    /** The leasing offer of the choice; null when the vehicle lacks it. A choice of null counts as the first offer. */
    public static @Nullable OfferExample<LeasingOffer> leasing(Scope<?> scope, @Nullable OfferChoice choice) {
        return chosen(scope.vehicle().leasing(), LeasingOffer::key, choice, "leasing");
    }

    private static <T> @Nullable OfferExample<T> chosen(
            List<T> offers, Function<T, String> key, @Nullable OfferChoice choice, String field) {
        for (int i = 0; i < offers.size(); i++) {
            if (choice == null
                    || choice.key().isEmpty()
                    || key.apply(offers.get(i)).equals(choice.key())) {
                return new OfferExample<>(offers.get(i), field + "[" + i + "]");
            }
        }
        return null;
    }

    /** Begins to look for what keeps the offer from being shown. */
    public Inspection inspect(Scope<?> scope) {
        return new Inspection(scope, path);
    }

    /** Collects what keeps an offer from being shown; every reason is reported, not only the first. Not thread-safe. */
    public static final class Inspection {
        private final Scope<?> scope;
        private final String path;
        private boolean fine = true;

        private Inspection(Scope<?> scope, String path) {
            this.scope = scope;
            this.path = path;
        }

        /** The law or the platform asks for this value. */
        public Inspection needs(String component, @Nullable Object value) {
            return demand(value != null, component, StandardCodes.OFFER_INCOMPLETE);
        }

        /** What the law asks of a financing offer shown with its rates, as text or as values (section 17 PAngV). */
        Inspection needsTerms(FinancingOffer offer) {
            return needs("bank", offer.bank())
                    .needs("effectiveRate", offer.effectiveRate())
                    .needs("debitRate", offer.debitRate())
                    .needs("debitKind", offer.debitKind())
                    .needs("duration", offer.duration())
                    .needs("monthlyRate", offer.monthlyRate())
                    .needs("netCredit", offer.netCredit());
        }

        /**
         * What every platform asks of a financing offer that goes out as values: what the law asks, the gross credit, a bank whose name it
         * takes, all amounts in euros, and an offer that still stands.
         */
        public Inspection values(FinancingOffer offer, Predicate<String> taken) {
            return needsTerms(offer)
                    .needs("grossCredit", offer.grossCredit())
                    .clean("bank", offer.bank(), taken)
                    .euros("monthlyRate", offer.monthlyRate())
                    .euros("netCredit", offer.netCredit())
                    .euros("grossCredit", offer.grossCredit())
                    .euros("downPayment", offer.downPayment())
                    .euros("finalRate", offer.finalRate())
                    .euros("protectionInsurance", offer.protectionInsurance())
                    .notExpired(offer.validUntil());
        }

        /** An amount in euros, when there is one. */
        public Inspection euros(String component, @Nullable Money money) {
            return money == null || money.currency().getCurrencyCode().equals("EUR")
                    ? this
                    : demand(
                            false,
                            component,
                            StandardCodes.OFFER_CURRENCY,
                            money.currency().getCurrencyCode());
        }

        /** A text the platform takes as it is, when there is one. */
        public Inspection clean(String component, @Nullable String text, Predicate<String> taken) {
            return demand(text == null || taken.test(text), component, StandardCodes.OFFER_TEXT);
        }

        /** A value the platform has room for. */
        public Inspection fits(String component, boolean holds) {
            return demand(holds, component, StandardCodes.OFFER_RANGE);
        }

        /** An offer that still stands; the listing is looked at again on the day after. */
        public Inspection notExpired(@Nullable LocalDate validUntil) {
            if (validUntil == null) {
                return this;
            }
            scope.reviewOn(validUntil.plusDays(1));
            return demand(
                    !validUntil.isBefore(scope.today()),
                    "validUntil",
                    StandardCodes.OFFER_EXPIRED,
                    validUntil.toString());
        }

        /** True when nothing was found. */
        public boolean passed() {
            return fine;
        }

        private Inspection demand(boolean holds, String component, String code, Object... arguments) {
            if (!holds) {
                fine = false;
                scope.report(Finding.warning(path + "." + component, code, arguments));
            }
            return this;
        }
    }
}
