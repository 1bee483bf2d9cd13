package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.PRICES_DEALER;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_NEGOTIABLE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_ON_REQUEST;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT_RATE;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.PartBuilder;
import dev.carport.api.mapping.Scope;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Prices;
import dev.carport.api.vehicle.VatKind;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Price and tax. A rate of the tax says that it can be shown in the invoice, so cars under the margin scheme (section 25a UStG) go out
 * without one.
 */
final class PriceFields {
    static final String CURRENCY = "price-currency";
    static final String OUT_OF_RANGE = "price-range";
    static final String DEALER_PRICE_TOO_HIGH = "dealer-price-too-high";
    private static final String EUR = "EUR";

    private PriceFields() {}

    static void declare(PartBuilder<MobileDeSettings> ad) {
        ad.object("price", price -> {
            price.field("consumerPriceGross")
                    .from(PRICES_GROSS)
                    .asWith(PriceFields::shown)
                    .required()
                    // looked at while converting; these name the rules in the mapping table
                    .rule(CURRENCY, (amount, scope) -> true)
                    .rule(OUT_OF_RANGE, (amount, scope) -> true)
                    .onlyIf(scope -> !onRequest(scope));
            price.field("dealerPriceGross")
                    .compute(List.of(PRICES_DEALER, PRICES_GROSS), PriceFields::dealerPrice)
                    .onlyIf(scope -> scope.settings().dealerPrice() && !onRequest(scope))
                    .settings("dealerPrice")
                    .as(Values::decimal);
            price.field("vatRate")
                    .compute(List.of(PRICES_VAT, PRICES_VAT_RATE), PriceFields::vatRate)
                    .onlyIf(scope -> !onRequest(scope));
            price.field("type").compute(List.of(PRICES_ON_REQUEST, PRICES_NEGOTIABLE), PriceFields::type);
            price.field("currency").constant(EUR);
        });
    }

    static boolean onRequest(Scope<MobileDeSettings> scope) {
        return Boolean.TRUE.equals(scope.vehicle().prices().onRequest());
    }

    private static @Nullable String shown(Money price, Scope<MobileDeSettings> scope) {
        if (!inEuros(price)) {
            scope.report(Finding.error(PRICES_GROSS, CURRENCY, price.currency().getCurrencyCode()));
            return null;
        }
        if (price.amount().compareTo(Assumptions.LEAST_PRICE) < 0
                || price.amount().compareTo(Assumptions.GREATEST_PRICE) > 0) {
            scope.report(Finding.error(
                    PRICES_GROSS, OUT_OF_RANGE, price.amount(), Assumptions.LEAST_PRICE, Assumptions.GREATEST_PRICE));
            return null;
        }
        return Values.decimal(price);
    }

    private static boolean inEuros(Money money) {
        return money.currency().getCurrencyCode().equals(EUR);
    }

    private static String type(Scope<MobileDeSettings> scope) {
        if (onRequest(scope)) {
            return "ON_REQUEST";
        }
        return Boolean.TRUE.equals(scope.vehicle().prices().negotiable()) ? "NEGOTIABLE" : "FIXED";
    }

    private static @Nullable String vatRate(Scope<MobileDeSettings> scope) {
        Prices prices = scope.vehicle().prices();
        if (prices.vat() != VatKind.REGULAR) {
            return null;
        }
        return Values.decimal(
                prices.vatRate() == null
                        ? Assumptions.USUAL_VAT
                        : prices.vatRate().percent());
    }

    private static @Nullable Money dealerPrice(Scope<MobileDeSettings> scope) {
        Money dealer = scope.vehicle().prices().dealer();
        Money gross = scope.vehicle().prices().gross();
        if (dealer == null || !inEuros(dealer)) {
            return null;
        }
        if (gross != null && dealer.amount().compareTo(gross.amount()) > 0) {
            scope.report(Finding.warning(PRICES_DEALER, DEALER_PRICE_TOO_HIGH, dealer.amount(), gross.amount()));
            return null;
        }
        return dealer;
    }
}
