package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_FEATURES;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_WHEEL_SIZE;
import static dev.carport.api.vehicle.VehicleFields.MEASURES_SLIDING_DOORS;
import static dev.carport.api.vehicle.VehicleFields.SEALS;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.SlidingDoors;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules Q1 to Q5. */
class EquipmentRulesTest {
    @Test
    void featuresGoOutByThePlatformsIds() {
        assertThat(Mapped.of(usedCar()).sent("equipment")).isEqualTo(List.of(1, 23, 15));
    }

    @Test
    void severalFeaturesOfOursMayShareOneOfTheirs() {
        var car = usedCar()
                .with(EQUIPMENT_FEATURES, Set.of(Feature.TRAILER_HITCH, Feature.TRAILER_HITCH_SWIVELLING))
                .with(EQUIPMENT_WHEEL_SIZE, null);

        assertThat(Mapped.of(car).sent("equipment")).isEqualTo(List.of(20));
    }

    @Test
    void featuresThePlatformDoesNotKnowAreNamedInOneTip() {
        var car = usedCar().with(EQUIPMENT_FEATURES, Set.of(Feature.ALLOY_WHEELS, Feature.SHOWER, Feature.KITCHEN));
        var mapped = Mapped.of(car);

        assertThat(mapped.sent("equipment")).isEqualTo(List.of(15));
        assertThat(mapped.findings()).contains("TIP equipment.features feature-not-offered");
        assertThat(mapped.result().unmapped()).isEmpty();
        assertThat(Mapped.of(car, settings().equipment(EquipmentDisplay.FEATURES_AND_LIST))
                        .findings())
                .doesNotContain("TIP equipment.features feature-not-offered");
    }

    @Test
    void aBikeSendsOnlyWhatBikesMayHave() {
        var bike = motorcycle()
                .with(EQUIPMENT_FEATURES, Set.of(Feature.ABS, Feature.TOP_CASE, Feature.NAVIGATION, Feature.ISOFIX));
        var mapped = Mapped.of(bike);

        assertThat(mapped.sent("equipment")).isEqualTo(List.of(1, 105));
        assertThat(mapped.result().unmapped()).isEmpty();
        assertThat(mapped.findings()).contains("TIP equipment.features feature-not-offered");
    }

    @ParameterizedTest
    @EnumSource(
            value = EquipmentDisplay.class,
            names = {"LIST", "GROUPS"})
    void withEquipmentInTheTextOnlyNoFeatureGoesOut(EquipmentDisplay display) {
        var mapped = Mapped.of(usedCar(), settings().equipment(display));

        assertThat(mapped.sent("equipment")).isNull();
        assertThat(mapped.sent("alloyWheelSize")).isNull();
        assertThat(mapped.warnings()).isEmpty();
    }

    @Test
    void wheelSizeGoesWithAlloyWheels() {
        assertThat(Mapped.of(usedCar()).sent("alloyWheelSize")).isEqualTo(18);
        var without = Mapped.of(usedCar().with(EQUIPMENT_FEATURES, Set.of(Feature.ABS)));
        assertThat(without.sent("alloyWheelSize")).isNull();
        assertThat(without.findings()).contains("WARNING equipment.wheelSize wheel-size-alone");
    }

    @Test
    void wheelSizeIsSentFrom10To26Inches() {
        assertThat(Mapped.of(usedCar().with(EQUIPMENT_WHEEL_SIZE, 26)).sent("alloyWheelSize"))
                .isEqualTo(26);
        assertThat(Mapped.of(usedCar().with(EQUIPMENT_WHEEL_SIZE, 27)).findings())
                .contains("WARNING equipment.wheelSize number-left-out");
        assertThat(Mapped.of(usedCar().with(EQUIPMENT_WHEEL_SIZE, 9)).findings())
                .contains("WARNING equipment.wheelSize number-left-out");
    }

    @Test
    void featuresThatStandInOtherFieldsAreAdded() {
        var car = usedCar().with(MEASURES_SLIDING_DOORS, SlidingDoors.BOTH);

        assertThat(Mapped.of(car).sent("equipment")).isEqualTo(List.of(1, 23, 15, 244, 245));
    }

    @Test
    void aSealIsLookedUpInTheDealersCountry() {
        var car = usedCar().with(SEALS, List.of("BMW Premium Selection"));

        assertThat(Mapped.of(car).sent("seals")).isEqualTo(List.of(127));
    }

    @Test
    void aSealOfAnotherCountryIsAnUnmappedValue() {
        var mapped = Mapped.of(usedCar().with(SEALS, List.of("BMW Premium Selection")), settings(), "AT");

        assertThat(mapped.sent("seals")).isNull();
        assertThat(mapped.findings()).contains("WARNING seals unmapped");
        assertThat(mapped.result().unmapped().getFirst().parent()).isEqualTo("AT");
    }

    @Test
    void theSameNameInTwoCountriesIsTwoSeals() {
        var car = usedCar().with(SEALS, List.of("Volvo Selekt"));

        assertThat(Mapped.of(car).sent("seals")).isEqualTo(List.of(160));
        assertThat(Mapped.of(car, settings(), "AT").sent("seals")).isEqualTo(List.of(166));
    }
}
