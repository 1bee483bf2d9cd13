package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_DAYS;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_FROM;
import static dev.carport.api.vehicle.VehicleFields.AVAILABILITY_IMMEDIATELY;
import static dev.carport.api.vehicle.VehicleFields.STATUS;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table "Availability" of the rules. Today is 24 November 2026. */
class AvailabilityRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void aVehicleOfTheStockIsThereAtOnceUnlessSomethingElseIsSaid() {
        assertThat(Mapped.of(usedCar()).sent("availability")).isEqualTo(Map.of("availabilityType", 1));
        assertThat(Mapped.of(usedCar().with(AVAILABILITY_IMMEDIATELY, true)).sent("availability"))
                .isEqualTo(Map.of("availabilityType", 1));
    }

    @Test
    void aDayInTheFutureGoesOutAndIsLookedAtAgainThen() {
        var mapped = Mapped.of(usedCar().with(AVAILABILITY_FROM, TODAY.plusDays(1)));

        assertThat(mapped.sent("availability")).isEqualTo(Map.of("availabilityType", 2, "deliveryDate", "2026-11-25"));
        assertThat(mapped.reviewOn()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void aDayThatHasComeMeansAtOnce() {
        assertThat(Mapped.of(usedCar().with(AVAILABILITY_FROM, TODAY)).sent("availability"))
                .isEqualTo(Map.of("availabilityType", 1));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,7", "8,14", "15,21", "30,42", "61,90", "271,360", "360,360"})
    void daysAreRoundedUpToTheNextThePlatformTakes(int stated, int sent) {
        assertThat(Mapped.of(usedCar().with(AVAILABILITY_DAYS, stated)).sent("availability"))
                .isEqualTo(Map.of("availabilityType", 3, "deliveryDays", sent));
    }

    @Test
    void moreThan360DaysAreCappedWithAWarning() {
        var mapped = Mapped.of(usedCar().with(AVAILABILITY_DAYS, 400));

        assertThat(mapped.sent("availability.deliveryDays")).isEqualTo(360);
        assertThat(mapped.findings()).contains("WARNING availability.days delivery-days-capped");
    }

    @Test
    void aDayAndDaysTogetherSendTheDayOnly() {
        var mapped =
                Mapped.of(usedCar().with(AVAILABILITY_FROM, TODAY.plusDays(9)).with(AVAILABILITY_DAYS, 14));

        assertThat(mapped.sent("availability")).isEqualTo(Map.of("availabilityType", 2, "deliveryDate", "2026-12-03"));
    }

    @ParameterizedTest
    @CsvSource({"ORDERED", "IN_TRANSIT"})
    void aVehicleThatIsNotHereYetHasToSayWhen(VehicleStatus status) {
        var mapped = Mapped.of(usedCar().with(STATUS, status));

        assertThat(mapped.findings()).contains("ERROR availability.immediately availability-unknown");
        assertThat(Mapped.of(usedCar().with(STATUS, status).with(AVAILABILITY_DAYS, 14))
                        .errors())
                .isEmpty();
    }

    @Test
    void notAtOnceWithoutADayHasToSayWhen() {
        assertThat(Mapped.of(usedCar().with(AVAILABILITY_IMMEDIATELY, false)).errors())
                .containsExactly("availability-unknown");
    }
}
