package dev.carport.api.vehicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VehicleTest {

    private final Vehicle golf = Vehicle.of("4711", VehicleKind.CAR, Condition.USED);

    @Test
    void needsNumberKindAndCondition() {
        assertThatNullPointerException().isThrownBy(() -> golf.with(VehicleFields.NUMBER, null));
        assertThatNullPointerException().isThrownBy(() -> golf.with(VehicleFields.KIND, null));
        assertThatNullPointerException().isThrownBy(() -> golf.with(VehicleFields.CONDITION, null));
        assertThatIllegalArgumentException().isThrownBy(() -> golf.with(VehicleFields.NUMBER, " "));
    }

    @Test
    void isAvailableUnlessSaidOtherwise() {
        assertThat(golf.status()).isEqualTo(VehicleStatus.AVAILABLE);
        assertThat(golf.with(VehicleFields.STATUS, VehicleStatus.SOLD).status()).isEqualTo(VehicleStatus.SOLD);
    }

    @Test
    void hasEveryTopicEvenWhenNothingIsKnown() {
        assertThat(golf.energy()).isEqualTo(Energy.NONE);
        assertThat(golf.energy().fuel()).isEqualTo(FuelPhases.NONE);
        assertThat(golf.equipment()).isEqualTo(Equipment.NONE);
        assertThat(golf.images()).isEmpty();
    }

    @Test
    void changesOneFieldAndLeavesTheRest() {
        var before = golf.with(VehicleFields.MAKE, "VW").with(VehicleFields.ENERGY_CO2, new Co2(120));
        var after = before.with(VehicleFields.ENERGY_FUEL_CITY, FuelConsumption.of("6.4"));

        assertThat(after.energy().fuel().city()).isEqualTo(FuelConsumption.of("6.40"));
        assertThat(after.energy().co2()).isEqualTo(new Co2(120));
        assertThat(after.make()).isEqualTo("VW");
        assertThat(before.energy().fuel().city()).isNull();
        assertThat(after.with(VehicleFields.ENERGY_FUEL_CITY, null)).isEqualTo(before);
    }

    @Test
    void isCopiedByItsBuilder() {
        var full = SampleVehicles.withEveryField();
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
    }

    @Test
    void buildsSeveralVehiclesFromOneBuilder() {
        var builder = golf.toBuilder().with(VehicleFields.HISTORY_MILEAGE, new Mileage(10));
        var first = builder.build();
        var second =
                builder.with(VehicleFields.HISTORY_MILEAGE, new Mileage(20)).build();
        assertThat(first.history().mileage()).isEqualTo(new Mileage(10));
        assertThat(second.history().mileage()).isEqualTo(new Mileage(20));
    }

    @Test
    void keepsItsContentWhenTheCallerChangesACollection() {
        var seals = new ArrayList<>(List.of("A"));
        var texts = new HashMap<>(Map.of("de", "Text"));
        var vehicle = golf.with(VehicleFields.SEALS, seals).with(VehicleFields.DESCRIPTIONS, texts);
        seals.add("B");
        texts.put("en", "Text");
        assertThat(vehicle.seals()).containsExactly("A");
        assertThat(vehicle.descriptions()).containsOnlyKeys("de");
    }

    @Test
    void ordersSetsAndMapsTheSameWayEveryTime() {
        var vehicle = golf.with(
                        VehicleFields.EQUIPMENT_FEATURES, EnumSet.of(Feature.USB, Feature.ABS, Feature.NAVIGATION))
                .with(VehicleFields.ATTRIBUTES, Map.of("z", "1", "a", "2", "m", "3"));
        assertThat(vehicle.equipment().features()).containsExactly(Feature.ABS, Feature.USB, Feature.NAVIGATION);
        assertThat(vehicle.attributes().keySet()).containsExactly("a", "m", "z");
    }

    @Test
    void refusesTwoOffersWithTheSameKey() {
        var twice = List.of(SampleVehicles.financing("1"), SampleVehicles.financing("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> golf.with(VehicleFields.FINANCING, twice));
    }

    @Test
    void findsOffersByKey() {
        var vehicle = SampleVehicles.withEveryField();
        assertThat(vehicle.financing("2")).map(FinancingOffer::key).contains("2");
        assertThat(vehicle.financing("3")).isEmpty();
        assertThat(vehicle.leasing("1")).map(LeasingOffer::key).contains("1");
    }

    @Test
    void leavesBlockedImagesOutOfThePublicOnes() {
        assertThat(SampleVehicles.withEveryField().publicImages()).containsExactly(SampleVehicles.image("a", false));
    }

    @Test
    void takesTheIndividualPriceOfAnExportBeforeTheGeneralOne() {
        var vehicle = golf.with(VehicleFields.PRICES_GROSS, Money.eur(100))
                .with(VehicleFields.PRICES_INDIVIDUAL, Map.of("x", Money.eur(90)));
        assertThat(vehicle.priceFor("x")).isEqualTo(Money.eur(90));
        assertThat(vehicle.priceFor("y")).isEqualTo(Money.eur(100));
        assertThat(vehicle.with(VehicleFields.PRICES_ON_REQUEST, true).priceFor("x"))
                .isNull();
    }

    @Test
    void countsStandingDaysFromTheFirstDayInStock() {
        var today = LocalDate.of(2026, 3, 10);
        assertThat(golf.standingDays(today)).isEmpty();
        var since = VehicleFields.HISTORY_IN_STOCK_SINCE;
        assertThat(golf.with(since, LocalDate.of(2026, 3, 1)).standingDays(today))
                .hasValue(9);
        assertThat(golf.with(since, LocalDate.of(2026, 3, 20)).standingDays(today))
                .hasValue(0);
    }
}
