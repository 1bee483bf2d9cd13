package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_FULL_SERVICE_HISTORY;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_CAM_BELT_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_LAST_SERVICE;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEW_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.MAINTENANCE_NEXT_INSPECTION;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_INCLUDED;
import static dev.carport.api.vehicle.VehicleFields.WARRANTY_MONTHS;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules I1 to I4, and the warranty. Today is 24 November 2026. */
class MaintenanceRulesTest {
    static Stream<VehicleField<YearMonth>> services() {
        return Stream.of(MAINTENANCE_LAST_CAM_BELT_SERVICE, MAINTENANCE_LAST_SERVICE);
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceInTheFutureIsLeftOutUntilThen(VehicleField<YearMonth> field) {
        var mapped = Mapped.of(usedCar().with(field, YearMonth.of(2026, 12)));

        assertThat(mapped.part("vehicle").path("maintenance").size()).isEqualTo(2);
        assertThat(mapped.findings()).contains("WARNING " + field.key() + " service-future");
        assertThat(mapped.reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceOfThisMonthIsSent(VehicleField<YearMonth> field) {
        var mapped = Mapped.of(usedCar().with(field, YearMonth.of(2026, 11)));

        assertThat(mapped.part("vehicle").path("maintenance").toString()).contains("\"2026-11\"");
        assertThat(mapped.warnings()).isEmpty();
    }

    @Test
    void anInspectionOfThisMonthIsSentAndLookedAtAgainInTheNext() {
        var mapped = Mapped.of(usedCar().with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2026, 11)));

        assertThat(mapped.sent("maintenance.nextInspection")).isEqualTo("2026-11");
        assertThat(mapped.reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void anInspectionThatIsOverIsLeftOut() {
        var mapped = Mapped.of(usedCar().with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2026, 10)));

        assertThat(mapped.sent("maintenance.nextInspection")).isNull();
        assertThat(mapped.findings()).contains("WARNING maintenance.nextInspection inspection-over");
    }

    @Test
    void anInspectionMoreThanFiveYearsAheadIsLeftOut() {
        assertThat(Mapped.of(usedCar().with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2031, 11)))
                        .sent("maintenance.nextInspection"))
                .isEqualTo("2031-11");
        assertThat(Mapped.of(usedCar().with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2031, 12)))
                        .findings())
                .contains("WARNING maintenance.nextInspection inspection-far");
    }

    @Test
    void aNewInspectionIsAServiceOfGermanDealersOnly() {
        var car = usedCar().with(MAINTENANCE_NEW_INSPECTION, true).with(MAINTENANCE_NEXT_INSPECTION, null);

        assertThat(Mapped.of(car).sent("includedServices")).isEqualTo(List.of(1));
        assertThat(Mapped.of(car, settings(), "NL").sent("includedServices")).isNull();
        assertThat(Mapped.of(usedCar()).sent("includedServices")).isNull();
    }

    @Test
    void aNewInspectionBesideAnOldOneIsWorthATip() {
        var car = usedCar().with(MAINTENANCE_NEW_INSPECTION, true);

        assertThat(Mapped.of(car.with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2028, 7)))
                        .findings())
                .contains("TIP maintenance.newInspection new-inspection-doubtful");
        assertThat(Mapped.of(car.with(MAINTENANCE_NEXT_INSPECTION, YearMonth.of(2028, 8)))
                        .findings())
                .doesNotContain("TIP maintenance.newInspection new-inspection-doubtful");
    }

    @Test
    void aServiceHistoryIsNotClaimedUnlessStated() {
        assertThat(Mapped.of(usedCar().with(MAINTENANCE_FULL_SERVICE_HISTORY, null))
                        .sent("maintenance.fullServiceHistory"))
                .isEqualTo(false);
    }

    @Test
    void aCamBeltIsAMatterOfCars() {
        var bike = motorcycle().with(MAINTENANCE_LAST_CAM_BELT_SERVICE, YearMonth.of(2020, 1));

        assertThat(Mapped.of(bike).sent("maintenance.lastCamBeltService")).isNull();
    }

    @Test
    void aWarrantyIsSentUpTo99Months() {
        assertThat(Mapped.of(usedCar().with(WARRANTY_MONTHS, 12)).sent("warrantyMonths"))
                .isEqualTo(12);
        assertThat(Mapped.of(usedCar().with(WARRANTY_MONTHS, 120)).findings())
                .contains("WARNING warranty.months number-left-out");
        assertThat(Mapped.of(usedCar().with(WARRANTY_MONTHS, 12).with(WARRANTY_INCLUDED, false))
                        .sent("warrantyMonths"))
                .isNull();
    }
}
