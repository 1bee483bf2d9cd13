package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.PRICES_DEALER;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_NEGOTIABLE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_ON_REQUEST;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Prices;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The public price, and the dealers' price where the dealers' channel is used (P1 to P8). */
final class PriceFields {
    static final String ON_REQUEST = "price-on-request";
    static final String ZERO = "price-zero";
    static final String CURRENCY = "price-currency";
    static final String ROUNDED = "price-rounded";
    static final String DEALER_TOO_HIGH = "dealer-price-too-high";
    private static final int MOST_DIGITS = 9;

    private PriceFields() {}

    static void declare(PartBuilder<As24Settings> data) {
        data.field("prices")
                .compute(
                        List.of(PRICES_GROSS, PRICES_DEALER, PRICES_VAT, PRICES_NEGOTIABLE, PRICES_ON_REQUEST),
                        PriceFields::prices)
                .settings("dealerChannel")
                .required();
    }

    private static @Nullable List<Map<String, Object>> prices(Scope<As24Settings> scope) {
        Prices prices = scope.vehicle().prices();
        if (Boolean.TRUE.equals(prices.onRequest())) {
            scope.report(Finding.error(PRICES_ON_REQUEST, ON_REQUEST));
            return null;
        }
        Integer open = wholeEuros(prices.gross(), PRICES_GROSS, scope);
        if (open == null) {
            return null;
        }
        List<Map<String, Object>> all = new ArrayList<>(2);
        Map<String, Object> price = price("Public", open);
        price.put("negotiable", Boolean.TRUE.equals(prices.negotiable()));
        price.put("taxDeductible", prices.vat() == VatKind.REGULAR);
        all.add(price);
        Integer dealer = scope.settings().dealerChannel() && prices.dealer() != null
                ? wholeEuros(prices.dealer(), PRICES_DEALER, scope)
                : null;
        if (dealer != null && dealer < open) {
            all.add(price("Dealer", dealer));
        } else if (dealer != null) {
            scope.report(Finding.warning(PRICES_DEALER, DEALER_TOO_HIGH, dealer, open));
        }
        return all;
    }

    private static Map<String, Object> price(String type, int amount) {
        Map<String, Object> price = new LinkedHashMap<>();
        price.put("priceType", type);
        price.put("price", amount);
        price.put("currency", "EUR");
        return price;
    }

    /** Whole euros, rounded up: an advertised price below the real one would mislead. Null with a finding, or when missing. */
    private static @Nullable Integer wholeEuros(
            @Nullable Money money, VehicleField<Money> field, Scope<As24Settings> scope) {
        if (money == null) {
            return null;
        }
        if (!money.currency().getCurrencyCode().equals("EUR")) {
            scope.report(Finding.error(field, CURRENCY, money.currency().getCurrencyCode()));
            return null;
        }
        if (money.isZero()) {
            scope.report(Finding.error(field, ZERO));
            return null;
        }
        BigDecimal whole = money.amount().setScale(0, RoundingMode.CEILING);
        if (whole.compareTo(money.amount()) != 0) {
            scope.report(Finding.warning(field, ROUNDED, money.amount(), whole));
        }
        return whole.precision() > MOST_DIGITS ? Integer.valueOf(999_999_999) : whole.intValueExact();
    }
}
