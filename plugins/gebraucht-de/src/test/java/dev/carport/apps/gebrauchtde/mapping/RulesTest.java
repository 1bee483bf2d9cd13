package dev.carport.apps.gebrauchtde.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Severity;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.gebrauchtde.fixtures.Cars;
import dev.carport.apps.gebrauchtde.fixtures.Mapped;
import dev.carport.testkit.MappedListing;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a vehicle, and what is complained about. */
class RulesTest {
    private static final Vehicle CAR = Cars.car(0);

    private static MappedListing mapped(Vehicle vehicle) {
        return Mapped.listing(Mapped.of(vehicle));
    }

    private static <T> MappedListing with(VehicleField<T> field, @Nullable T value) {
        return mapped(CAR.with(field, value));
    }

    private static List<String> errors(MappedListing listing) {
        return listing.findings(Severity.ERROR);
    }

    @Test
    void aCarWithoutAFaultHasNoFindings() {
        assertThat(mapped(CAR).findings()).isEmpty();
        assertThat(mapped(CAR).sent("sku")).isEqualTo("v-C0000");
    }

    @Test
    void priceAndStockStandApart() {
        assertThat(mapped(CAR).part("price")).hasToString("{\"price\":\"18900.00\"}");
        assertThat(mapped(CAR).part("stock")).hasToString("{\"stock\":1}");
        assertThat(mapped(CAR).sent("price")).isNull();
        assertThat(with(VehicleFields.PRICES_GROSS, Money.eur(1)).part("article"))
                .isEqualTo(mapped(CAR).part("article"));
    }

    @ParameterizedTest
    @CsvSource({"AVAILABLE, 1", "ORDERED, 1", "IN_TRANSIT, 1", "IN_PREPARATION, 1", "RESERVED, 0", "SOLD, 0"})
    void aVehicleIsOnePieceUnlessItIsTaken(VehicleStatus status, int pieces) {
        assertThat(with(VehicleFields.STATUS, status)
                        .part("stock")
                        .path("stock")
                        .asInt())
                .isEqualTo(pieces);
    }

    @Test
    void aPriceIsNeededInEurosAndShown() {
        assertThat(errors(with(VehicleFields.PRICES_GROSS, null))).containsExactly("prices.gross required");
        assertThat(errors(with(VehicleFields.PRICES_GROSS, Money.eur(0)))).containsExactly("prices.gross range");
        assertThat(errors(with(VehicleFields.PRICES_GROSS, new Money(BigDecimal.TEN, Currency.getInstance("CHF")))))
                .contains("prices.gross gebraucht.currency");
        assertThat(errors(with(VehicleFields.PRICES_ON_REQUEST, true)))
                .containsExactly("prices.onRequest gebraucht.on-request");
    }

    @Test
    void theTitleTakesWhatFits() {
        assertThat(mapped(CAR).sent("title")).isEqualTo("Volkswagen Golf 2.0 TDI Style");
        Vehicle wordy = CAR.with(VehicleFields.VARIANT, "X".repeat(110)).with(VehicleFields.TRIM_LINE, "R-Line");
        assertThat(mapped(wordy).sent("title")).isEqualTo("Volkswagen Golf R-Line");
        assertThat(errors(with(VehicleFields.MODEL, null))).containsExactly("make required");
    }

    @ParameterizedTest
    @EnumSource(VehicleKind.class)
    void everyKindHasACategory(VehicleKind kind) {
        assertThat(mapped(CAR.with(VehicleFields.KIND, kind)).text("category")).contains("/");
    }

    @Test
    void damageShowsInTheCondition() {
        assertThat(mapped(CAR).sent("condition")).isEqualTo("used");
        assertThat(with(VehicleFields.HISTORY_DAMAGED, true).sent("condition")).isEqualTo("defective");
    }

    @ParameterizedTest
    @CsvSource({"REGULAR, , 19", "REGULAR, 7, 7", "MARGIN, , 0", "EXEMPT, 19, 0"})
    void theTaxRateFollowsTheKindOfTax(VatKind kind, @Nullable String rate, String sent) {
        Vehicle taxed = CAR.with(VehicleFields.PRICES_VAT, kind)
                .with(VehicleFields.PRICES_VAT_RATE, rate == null ? null : Percent.of(rate));

        assertThat(mapped(taxed).sent("vat_rate")).isEqualTo(sent);
        assertThat(mapped(taxed).text("description").contains("25a UStG")).isEqualTo(kind == VatKind.MARGIN);
    }

    @Test
    void aTaxRateThatIsNotThereIsAnError() {
        assertThat(errors(with(VehicleFields.PRICES_VAT_RATE, Percent.of("16"))))
                .containsExactly("prices.vatRate gebraucht.vat-rate");
    }

    @Test
    void imagesAreAddressesAndThereIsAtLeastOne() {
        assertThat(mapped(CAR).sent("images"))
                .isEqualTo(List.of("https://carport.example/pictures/t0ken/" + "a".repeat(64) + ".jpg"));
        assertThat(errors(with(VehicleFields.IMAGES, List.of()))).containsExactly("images gebraucht.no-image");
        var many = IntStream.range(0, 15)
                .mapToObj(n -> Cars.image("0123456789abcde".charAt(n)))
                .toList();
        MappedListing cut = with(VehicleFields.IMAGES, many);
        assertThat((List<?>) cut.sent("images")).hasSize(12);
        assertThat(cut.findings()).containsExactly("WARNING images too-many-images");
    }

    @Test
    void withoutAPublicAddressAndWithAnOpenOneTheVehicleWaits() {
        assertThat(errors(Mapped.listing(Mapped.of(CAR, Cars.settings(), null, Mapped.NOW))))
                .containsExactly("images images-not-public");
        assertThat(errors(at("http://carport.example/pictures/t/"))).containsExactly("images gebraucht.images-https");
        assertThat(errors(at("http://127.0.0.1:8080/pictures/t/"))).isEmpty();
    }

    private static MappedListing at(String base) {
        return Mapped.listing(Mapped.of(CAR, Cars.settings(), URI.create(base), Mapped.NOW));
    }

    @Test
    void technicalDataStandAsPairs() {
        assertThat(mapped(CAR).part("article").path("attributes").toString())
                .contains("\"value\":\"42.000 km\"", "\"value\":\"05/2021\"", "\"value\":\"110 kW (150 PS)\"")
                .doesNotContain("WVWZZZ");
    }

    @Test
    void shippingIsSaidOnlyWhereTheDealerDelivers() {
        assertThat(mapped(CAR).sent("pickup_only")).isEqualTo(true);
        assertThat(mapped(CAR).sent("carrier_plan_id")).isNull();
        var delivered = Mapped.listing(Mapped.of(CAR, Cars.settings(false, "39.9"), Mapped.IMAGES, Mapped.NOW));
        assertThat(delivered.sent("pickup_only")).isEqualTo(false);
        assertThat(delivered.sent("carrier_plan_id")).isEqualTo(139);
        assertThat(delivered.sent("delivery_cost")).isEqualTo("39.90");
    }

    @Test
    void aNewCarWaitsForItsConsumptionValues() {
        assertThat(errors(with(VehicleFields.CONDITION, Condition.NEW)))
                .containsExactly("energy.co2Class gebraucht.energy-missing");
        assertThat(errors(mapped(CAR.with(VehicleFields.CONDITION, Condition.NEW)
                        .with(VehicleFields.KIND, VehicleKind.MOTORHOME))))
                .isEmpty();
    }

    @Test
    void aVehicleWithoutATextStillHasADescription() {
        assertThat(with(VehicleFields.DESCRIPTIONS, Map.of()).text("description"))
                .isEqualTo("Volkswagen Golf 2.0 TDI Style");
        MappedListing cut = with(VehicleFields.DESCRIPTIONS, Map.of("de", "Wort ".repeat(3000)));
        assertThat(cut.text("description")).hasSizeLessThanOrEqualTo(10_000);
        assertThat(cut.findings()).containsExactly("WARNING descriptions text-cut");
    }

    @Test
    void theDayOfTheCatalogueTurnsAtOneMomentOfTheNightPerLocation() {
        var berlin = mapped(CAR);
        Instant turn = berlin.result().reviewAt();
        assertThat(turn).isAfter(Mapped.NOW).isBefore(Mapped.NOW.plus(Duration.ofDays(1)));
        assertThat(berlin.part("catalogue").asString()).isEqualTo("2026-11-24");
        assertThat(catalogue(CAR, turn.minusSeconds(1))).isEqualTo("2026-11-24");
        assertThat(catalogue(CAR, turn)).isEqualTo("2026-11-25");
        assertThat(mapped(Cars.car(7)).result().reviewAt()).isEqualTo(turn);
        assertThat(with(VehicleFields.LOCATION, "KS").result().reviewAt()).isNotEqualTo(turn);
    }

    private static String catalogue(Vehicle car, Instant now) {
        return Mapped.listing(Mapped.of(car, Cars.settings(), Mapped.IMAGES, now))
                .part("catalogue")
                .asString();
    }
}
