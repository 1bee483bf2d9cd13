package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.PRICES_DEALER;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_NEGOTIABLE;
import static dev.carport.api.vehicle.VehicleFields.PRICES_ON_REQUEST;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VatKind;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules P1 to P8. */
class PriceRulesTest {
    @Test
    void sendsThePublicPriceWithAllItsFlags() {
        var car = usedCar().with(PRICES_VAT, VatKind.REGULAR).with(PRICES_NEGOTIABLE, true);

        assertThat(Mapped.of(car).sent("prices"))
                .isEqualTo(List.of(Map.of(
                        "priceType",
                        "Public",
                        "price",
                        27490,
                        "currency",
                        "EUR",
                        "negotiable",
                        true,
                        "taxDeductible",
                        true)));
    }

    @Test
    void aMissingPriceIsRefused() {
        assertThat(Mapped.of(usedCar().with(PRICES_GROSS, null)).findings()).contains("ERROR prices.gross required");
    }

    @Test
    void aPriceOnRequestIsRefused() {
        assertThat(Mapped.of(usedCar().with(PRICES_ON_REQUEST, true)).findings())
                .contains("ERROR prices.onRequest price-on-request");
    }

    @Test
    void aPriceOfZeroIsRefused() {
        assertThat(Mapped.of(usedCar().with(PRICES_GROSS, Money.eur(0))).findings())
                .contains("ERROR prices.gross price-zero");
    }

    @Test
    void anotherCurrencyIsRefused() {
        var francs = new Money(new BigDecimal("20000"), Currency.getInstance("CHF"));

        assertThat(Mapped.of(usedCar().with(PRICES_GROSS, francs)).findings())
                .contains("ERROR prices.gross price-currency");
    }

    @Test
    void centsAreRoundedUpWithAWarning() {
        var mapped = Mapped.of(usedCar().with(PRICES_GROSS, Money.eur("9999.50")));

        assertThat(mapped.sent("prices").toString()).contains("price=10000");
        assertThat(mapped.findings()).contains("WARNING prices.gross price-rounded");
    }

    @Test
    void theDealersPriceGoesOutOnlyWithTheDealersChannel() {
        var car = usedCar().with(PRICES_DEALER, Money.eur(25_000));

        assertThat(Mapped.of(car).sent("prices").toString()).doesNotContain("Dealer");
        assertThat(Mapped.of(car, settings().onDealerChannel()).sent("prices").toString())
                .contains("{priceType=Dealer, price=25000, currency=EUR}");
    }

    @Test
    void aDealersPriceNotBelowThePublicOneIsLeftOut() {
        var mapped = Mapped.of(
                usedCar().with(PRICES_DEALER, Money.eur(27_490)), settings().onDealerChannel());

        assertThat(mapped.sent("prices").toString()).doesNotContain("Dealer");
        assertThat(mapped.findings()).contains("WARNING prices.dealer dealer-price-too-high");
        assertThat(mapped.errors()).isEmpty();
    }
}
