package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_DAMAGED;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_HAIL_DAMAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_NON_SMOKER;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_PREVIOUS_OWNERS;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_TAXI_OR_RENTAL;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.motorcycle;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.newCar;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules O1 to O12 and the vehicle's past. Today is 24 November 2026. */
class OfferRulesTest {
    @ParameterizedTest
    @CsvSource({"NEW,N", "USED,U", "PRE_REGISTERED,S", "DEMONSTRATION,D", "EMPLOYEE,J", "CLASSIC,O"})
    void sendsEachConditionUnderThePlatformsLetter(Condition condition, String letter) {
        assertThat(Mapped.of(usedCar().with(CONDITION, condition)).sent("vehicleOfferType"))
                .isEqualTo(letter);
    }

    @Test
    void listsAnEmployeesMotorcycleAsUsedAndSaysSo() {
        var mapped = Mapped.of(motorcycle().with(CONDITION, Condition.EMPLOYEE));

        assertThat(mapped.sent("vehicleOfferType")).isEqualTo("U");
        assertThat(mapped.findings()).contains("WARNING condition employee-bike");
        assertThat(mapped.errors()).isEmpty();
    }

    @Nested
    @DisplayName("first registration")
    class FirstRegistration {
        @ParameterizedTest
        @CsvSource({"USED", "PRE_REGISTERED", "EMPLOYEE", "CLASSIC"})
        void isNeededOfRegisteredVehicles(Condition condition) {
            var mapped = Mapped.of(usedCar().with(CONDITION, condition).with(HISTORY_FIRST_REGISTRATION, null));

            assertThat(mapped.findings()).contains("ERROR history.firstRegistration registration-missing");
        }

        @Test
        void isOptionalOfNewAndDemonstrationVehicles() {
            assertThat(Mapped.of(newCar()).errors()).isEmpty();
            assertThat(Mapped.of(demonstrationCar().with(HISTORY_FIRST_REGISTRATION, null))
                            .errors())
                    .isEmpty();
        }

        @Test
        void ofAnEmployeesCarMayBe24MonthsAgo() {
            var mapped = Mapped.of(employeesCar("2024-11"));

            assertThat(mapped.errors()).isEmpty();
            assertThat(mapped.reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        }

        @Test
        void ofAnEmployeesCarMustNotBe25MonthsAgo() {
            assertThat(Mapped.of(employeesCar("2024-10")).findings())
                    .contains("ERROR history.firstRegistration employee-too-old");
        }

        @Test
        void ofAPreRegisteredVehicleMayBe12MonthsAgo() {
            var mapped = Mapped.of(preRegistered("2025-11"));

            assertThat(mapped.errors()).isEmpty();
            assertThat(mapped.reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        }

        @Test
        void ofAPreRegisteredVehicleMustNotBe13MonthsAgo() {
            assertThat(Mapped.of(preRegistered("2025-10")).findings())
                    .contains("ERROR history.firstRegistration pre-registered-too-old");
        }

        @Test
        void ofAPreRegisteredVehicleInItalyMayBeAnyTimeAgo() {
            var mapped = Mapped.of(preRegistered("2019-01"), settings(), "IT");

            assertThat(mapped.errors()).isEmpty();
        }

        @Test
        void ofAClassicMustBeMoreThan30YearsAgo() {
            assertThat(Mapped.of(classic("1996-10")).errors()).isEmpty();
            assertThat(Mapped.of(classic("1996-11")).findings())
                    .contains("ERROR history.firstRegistration classic-too-young");
            assertThat(Mapped.of(classic("1996-11")).reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        }

        @Test
        void inTheFutureIsRefusedUntilThatMonth() {
            var mapped = Mapped.of(usedCar().with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2026, 12)));

            assertThat(mapped.findings()).contains("ERROR history.firstRegistration registration-future");
            assertThat(mapped.reviewOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        }

        @Test
        void ofThisMonthIsFine() {
            assertThat(Mapped.of(usedCar().with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2026, 11)))
                            .errors())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("mileage")
    class MileageOf {
        @Test
        void aUsedVehicleIsNeeded() {
            assertThat(Mapped.of(usedCar().with(HISTORY_MILEAGE, null)).findings())
                    .contains("ERROR history.mileage mileage-missing");
        }

        @Test
        void aUsedVehicleIsAboveZero() {
            assertThat(Mapped.of(usedCar().with(HISTORY_MILEAGE, new Mileage(0)))
                            .findings())
                    .contains("ERROR history.mileage mileage-zero");
            assertThat(Mapped.of(usedCar().with(HISTORY_MILEAGE, new Mileage(1)))
                            .errors())
                    .isEmpty();
        }

        @Test
        void aNewVehicleIsBelow1000() {
            assertThat(Mapped.of(newCar().with(HISTORY_MILEAGE, new Mileage(999)))
                            .errors())
                    .isEmpty();
            assertThat(Mapped.of(newCar().with(HISTORY_MILEAGE, new Mileage(1000)))
                            .findings())
                    .contains("ERROR history.mileage mileage-of-new");
        }

        @Test
        void aNewOrDemonstrationVehicleMayBeMissing() {
            assertThat(Mapped.of(newCar().with(HISTORY_MILEAGE, null)).errors()).isEmpty();
            assertThat(Mapped.of(demonstrationCar().with(HISTORY_MILEAGE, null)).errors())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("previous owners")
    class PreviousOwners {
        @Test
        void areLeftOutOfANewVehicle() {
            var mapped = Mapped.of(newCar().with(HISTORY_PREVIOUS_OWNERS, 1));

            assertThat(mapped.sent("previousOwners")).isNull();
            assertThat(mapped.findings()).contains("WARNING history.previousOwners owners-of-new");
        }

        @Test
        void zeroOfANewVehicleIsLeftOutWithoutAWord() {
            var mapped = Mapped.of(newCar().with(HISTORY_PREVIOUS_OWNERS, 0));

            assertThat(mapped.sent("previousOwners")).isNull();
            assertThat(mapped.warnings()).isEmpty();
        }

        @Test
        void ofAPreRegisteredVehicleAreOneAtMost() {
            assertThat(Mapped.of(preRegistered("2026-10").with(HISTORY_PREVIOUS_OWNERS, 1))
                            .errors())
                    .isEmpty();
            assertThat(Mapped.of(preRegistered("2026-10").with(HISTORY_PREVIOUS_OWNERS, 2))
                            .findings())
                    .contains("ERROR history.previousOwners owners-of-pre-registered");
        }

        @Test
        void ofADemonstrationVehicleAreOneAtLeast() {
            assertThat(Mapped.of(demonstrationCar()).errors()).isEmpty();
            assertThat(Mapped.of(demonstrationCar().with(HISTORY_PREVIOUS_OWNERS, 0))
                            .findings())
                    .contains("ERROR history.previousOwners owners-of-demonstration");
            assertThat(Mapped.of(demonstrationCar().with(HISTORY_PREVIOUS_OWNERS, null))
                            .findings())
                    .contains("ERROR history.previousOwners owners-of-demonstration");
        }

        @Test
        void ofAUsedVehicleMayBeAnyNumber() {
            assertThat(Mapped.of(usedCar().with(HISTORY_PREVIOUS_OWNERS, 7)).sent("previousOwners"))
                    .isEqualTo(7);
        }
    }

    @Nested
    @DisplayName("the past")
    class ThePast {
        @Test
        void ofAUsedVehicleHasToSayWhetherThereWasDamage() {
            var mapped = Mapped.of(usedCar().with(HISTORY_ACCIDENT, null));

            assertThat(mapped.findings()).contains("ERROR history.accident accident-unknown");
            assertThat(mapped.sent("accident")).isNull();
        }

        @Test
        void ofANewVehicleIsFreeOfDamageUnlessStated() {
            assertThat(Mapped.of(newCar().with(HISTORY_ACCIDENT, null)).sent("accident"))
                    .isEqualTo(false);
            assertThat(Mapped.of(newCar().with(HISTORY_ACCIDENT, true)).sent("accident"))
                    .isEqualTo(true);
        }

        @Test
        void withAnyKnownDamageIsAnAccidentVehicle() {
            assertThat(Mapped.of(usedCar().with(HISTORY_DAMAGED, true)).sent("accident"))
                    .isEqualTo(true);
            assertThat(Mapped.of(usedCar().with(HISTORY_HAIL_DAMAGE, true)).sent("accident"))
                    .isEqualTo(true);
        }

        @Test
        void asTaxiThatNobodyStatedGoesOutAsNoWithAWarning() {
            var mapped = Mapped.of(usedCar().with(HISTORY_TAXI_OR_RENTAL, null));

            assertThat(mapped.sent("cabOrRental")).isEqualTo(false);
            assertThat(mapped.findings()).contains("WARNING history.taxiOrRental taxi-unknown");
            assertThat(Mapped.of(usedCar().with(HISTORY_TAXI_OR_RENTAL, true)).sent("cabOrRental"))
                    .isEqualTo(true);
        }

        @Test
        void isNotCalledNonSmokingUnlessStated() {
            assertThat(Mapped.of(usedCar().with(HISTORY_NON_SMOKER, null)).sent("nonSmoking"))
                    .isEqualTo(false);
        }
    }

    private static Vehicle demonstrationCar() {
        return newCar().with(CONDITION, Condition.DEMONSTRATION)
                .with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2026, 6))
                .with(HISTORY_MILEAGE, new Mileage(4_500))
                .with(HISTORY_PREVIOUS_OWNERS, 1);
    }

    private static Vehicle employeesCar(String registration) {
        return usedCar()
                .with(CONDITION, Condition.EMPLOYEE)
                .with(HISTORY_FIRST_REGISTRATION, YearMonth.parse(registration));
    }

    private static Vehicle preRegistered(String registration) {
        return newCar().with(CONDITION, Condition.PRE_REGISTERED)
                .with(HISTORY_PREVIOUS_OWNERS, 1)
                .with(HISTORY_FIRST_REGISTRATION, YearMonth.parse(registration));
    }

    private static Vehicle classic(String registration) {
        return usedCar()
                .with(CONDITION, Condition.CLASSIC)
                .with(HISTORY_FIRST_REGISTRATION, YearMonth.parse(registration));
    }
}
