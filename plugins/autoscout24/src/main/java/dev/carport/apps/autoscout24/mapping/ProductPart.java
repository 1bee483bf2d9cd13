package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.STATUS;

import dev.carport.api.app.BookingKind;
import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.text.Contacts;
import dev.carport.apps.autoscout24.As24Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The paid product, ordered by a person for this listing. Unless the dealer lets Carport manage products, the part is not ours to touch:
 * what was booked at the platform stays.
 */
final class ProductPart {
    static final String NAME = "product";
    static final String NOT_MANAGED = "product-not-managed";
    static final String NOT_IN_COUNTRY = "product-country";
    static final String SUBTITLE = "product-subtitle";
    static final String SETTING = "manageProducts";
    private static final int LONGEST_SUBTITLE = 55;
    private static final String GROUP = "product";

    /** The larger one first: were both ordered, it would count. */
    private static final List<String> PRODUCTS = List.of("T30", "T20");

    private static final Set<String> COUNTRIES = Set.of("DE", "FR", "BE", "LU");

    private ProductPart() {}

    static BookingKind[] kinds() {
        return PRODUCTS.stream()
                .map(product -> new BookingKind(product, fee(product), GROUP, LONGEST_SUBTITLE))
                .toArray(BookingKind[]::new);
    }

    /** The fee of a product. */
    static String fee(String product) {
        return "product-" + product;
    }

    static void declare(PartBuilder<As24Settings> part) {
        part.untouchedIf(scope -> !scope.settings().manageProducts());
        // the booking itself is no field of the vehicle: the listing's status stands for it, as with the publication
        part.value(List.of(STATUS), ProductPart::product).settings(SETTING);
    }

    private static @Nullable Map<String, String> product(Scope<As24Settings> scope) {
        Booking ordered = ordered(scope).orElse(null);
        if (ordered == null || !countryTakes(scope)) {
            return null;
        }
        Map<String, String> product = new TreeMap<>();
        product.put("productId", ordered.kind());
        String subtitle = ordered.text().strip();
        if (!subtitle.isEmpty() && clean(subtitle, scope)) {
            product.put("subtitle", subtitle);
        }
        return product;
    }

    private static boolean clean(String subtitle, Scope<As24Settings> scope) {
        boolean clean = subtitle.codePointCount(0, subtitle.length()) <= LONGEST_SUBTITLE
                && FreeText.angleBracket(subtitle) == null
                && Contacts.url(subtitle) == null
                && Contacts.email(subtitle) == null;
        if (!clean) {
            scope.report(Finding.warning("", SUBTITLE, subtitle));
        }
        return clean;
    }

    private static Optional<Booking> ordered(Scope<As24Settings> scope) {
        return PRODUCTS.stream().flatMap(kind -> scope.booking(kind).stream()).findFirst();
    }

    private static boolean countryTakes(Scope<As24Settings> scope) {
        return scope.fact("country").map(COUNTRIES::contains).orElse(true);
    }

    /** False when an extra is ordered that may not be booked from here. */
    static boolean managed(Scope<As24Settings> scope) {
        return scope.settings().manageProducts() || ordered(scope).isEmpty();
    }

    /** False when an extra is ordered for a country whose dealers cannot book. */
    static boolean countryFits(Scope<As24Settings> scope) {
        return !scope.settings().manageProducts() || ordered(scope).isEmpty() || countryTakes(scope);
    }
}
