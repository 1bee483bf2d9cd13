package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Scope;
import dev.carport.api.settings.OfferChoice;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.apps.autoscout24.As24Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The offer an export uses, and whether it can be shown. An offer that cannot is left out with a warning at the place that
 * is wrong; it never keeps the vehicle off the platform, and no other offer takes its place (X31).
 */
final class Offers {
    static final String INCOMPLETE = "offer-incomplete";
    static final String EXPIRED = "offer-expired";
    static final String CURRENCY = "offer-currency";
    static final String OUT_OF_RANGE = "offer-range";
    static final String TEXT = "offer-text";

    private Offers() {}

    /**
     * An offer and where it stands in the vehicle.
     *
     * @param path such as {@code financing[0]}, the stem of its findings
     */
    record Chosen<T>(T offer, String path) {}

    /** The financing offer of the choice; null when the vehicle lacks it. */
    static @Nullable Chosen<FinancingOffer> financing(Scope<As24Settings> scope) {
        return chosen(
                scope.vehicle().financing(),
                FinancingOffer::key,
                scope.settings().financingChoice(),
                "financing");
    }

    /** The leasing offer of the choice; null when the vehicle lacks it. */
    static @Nullable Chosen<LeasingOffer> leasing(Scope<As24Settings> scope) {
        return chosen(
                scope.vehicle().leasing(), LeasingOffer::key, scope.settings().leasingChoice(), "leasing");
    }

    private static <T> @Nullable Chosen<T> chosen(
            List<T> offers, Function<T, String> key, @Nullable OfferChoice choice, String field) {
        for (int i = 0; i < offers.size(); i++) {
            if (choice == null
                    || choice.key().isEmpty()
                    || key.apply(offers.get(i)).equals(choice.key())) {
                return new Chosen<>(offers.get(i), field + "[" + i + "]");
            }
        }
        return null;
    }

    /** Collects what keeps an offer from being shown; every reason is reported, not only the first. */
    static final class Inspection {
        private final Scope<As24Settings> scope;
        private final String path;
        private boolean fine = true;

        Inspection(Scope<As24Settings> scope, String path) {
            this.scope = scope;
            this.path = path;
        }

        /** The law or the platform asks for this value. */
        Inspection needs(String component, @Nullable Object value) {
            return demand(value != null, component, INCOMPLETE);
        }

        /** An amount in euros, when there is one. */
        Inspection euros(String component, @Nullable Money money) {
            return money == null || money.currency().getCurrencyCode().equals("EUR")
                    ? this
                    : demand(false, component, CURRENCY, money.currency().getCurrencyCode());
        }

        /** A text without what the platform refuses, when there is one. */
        Inspection clean(String component, @Nullable String text) {
            return demand(text == null || FreeText.isClean(text), component, TEXT);
        }

        /** A value the platform has room for. */
        Inspection inRange(String component, boolean holds) {
            return demand(holds, component, OUT_OF_RANGE);
        }

        /** An offer that still stands; the listing is looked at again on the day after. */
        Inspection notExpired(@Nullable LocalDate validUntil) {
            if (validUntil == null) {
                return this;
            }
            scope.reviewOn(validUntil.plusDays(1));
            return demand(!validUntil.isBefore(scope.today()), "validUntil", EXPIRED, validUntil.toString());
        }

        boolean passed() {
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
