package dev.carport.apps.mobilede.mapping;

import static dev.carport.api.vehicle.VehicleFields.CONDITION;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS_DISCHARGED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_DISCHARGED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_ELECTRIC_RANGE;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_HYBRID;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_ACCIDENT;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_DAMAGED;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_FIRST_REGISTRATION;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE;
import static dev.carport.api.vehicle.VehicleFields.IMAGES;
import static dev.carport.api.vehicle.VehicleFields.PRICES_GROSS;
import static dev.carport.api.vehicle.VehicleFields.PRICES_ON_REQUEST;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT;
import static dev.carport.api.vehicle.VehicleFields.PRICES_VAT_RATE;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;
import static dev.carport.apps.mobilede.fixtures.ExportSettings.usual;
import static dev.carport.apps.mobilede.fixtures.ExportSettings.with;
import static dev.carport.apps.mobilede.fixtures.Vehicles.electric;
import static dev.carport.apps.mobilede.fixtures.Vehicles.newCar;
import static dev.carport.apps.mobilede.fixtures.Vehicles.plugIn;
import static dev.carport.apps.mobilede.fixtures.Vehicles.usedCar;
import static dev.carport.apps.mobilede.fixtures.Vehicles.withOffers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.text.Contacts;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.mobilede.MobileDeSettings;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.testkit.Pictures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that decide whether and how a car is listed. */
class RulesTest {
    @Nested
    @DisplayName("the duty to state consumption")
    class TheDuty {
        static Stream<VehicleField<?>> combustion() {
            return Stream.of(ENGINE_FUEL, ENERGY_FUEL_COMBINED, ENERGY_CO2, ENERGY_CO2_CLASS);
        }

        static Stream<VehicleField<?>> ofElectric() {
            return Stream.of(ENERGY_POWER_COMBINED, ENERGY_ELECTRIC_RANGE);
        }

        static Stream<VehicleField<?>> ofPlugIn() {
            return Stream.of(
                    ENERGY_CO2,
                    ENERGY_CO2_CLASS,
                    ENERGY_CO2_DISCHARGED,
                    ENERGY_CO2_CLASS_DISCHARGED,
                    ENERGY_FUEL_COMBINED,
                    ENERGY_POWER_COMBINED,
                    ENERGY_WEIGHTED_FUEL,
                    ENERGY_WEIGHTED_POWER,
                    ENERGY_ELECTRIC_RANGE);
        }

        @Test
        void isFulfilledByCompleteSets() {
            assertThat(Mapped.of(newCar()).errors()).isEmpty();
            assertThat(Mapped.of(electric()).errors()).isEmpty();
            assertThat(Mapped.of(plugIn()).errors()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("combustion")
        void holdsACombustionCarBackWithout(VehicleField<?> field) {
            assertHeldBack(newCar(), field);
        }

        @ParameterizedTest
        @MethodSource("ofElectric")
        void holdsAnElectricCarBackWithout(VehicleField<?> field) {
            assertHeldBack(electric(), field);
        }

        @ParameterizedTest
        @MethodSource("ofPlugIn")
        void holdsAPlugInBackWithout(VehicleField<?> field) {
            assertHeldBack(plugIn(), field);
        }

        private void assertHeldBack(Vehicle car, VehicleField<?> field) {
            Mapped mapped = Mapped.of(car.with(field, null));
            assertThat(mapped.errors()).contains(field.key() + " envkv-missing");
            assertThat(mapped.result().blocked()).isTrue();
        }

        @Test
        void endsForADemonstrationCarEightMonthsAfterItsRegistration() {
            Vehicle car = newCar().toBuilder()
                    .with(CONDITION, Condition.DEMONSTRATION)
                    .with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2026, 4))
                    .with(HISTORY_MILEAGE, new Mileage(4000))
                    .with(ENERGY_FUEL_COMBINED, null)
                    .build();

            assertThat(Mapped.of(car).errors()).containsExactly("energy.fuel.combined envkv-missing");
            assertThat(Mapped.of(car).reviewOn()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(Mapped.of(car.with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2026, 2)))
                            .errors())
                    .isEmpty();
            assertThat(Mapped.of(car.toBuilder()
                                    .with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2025, 2))
                                    .with(HISTORY_MILEAGE, new Mileage(900))
                                    .build())
                            .errors())
                    .as("up to 1,000 km it counts as new, however old")
                    .isNotEmpty();
        }

        @Test
        void leavesUsedCarsTheirValuesToTheSetting() {
            Vehicle car = newCar().toBuilder()
                    .with(CONDITION, Condition.USED)
                    .with(HISTORY_FIRST_REGISTRATION, YearMonth.of(2021, 3))
                    .build();

            assertThat(Mapped.of(car).sent("consumptions")).isNull();
            assertThat(Mapped.of(car, with("\"energyValues\":\"WHERE_PRESENT\""))
                            .sent("emissions.combined.co2Class"))
                    .isEqualTo("E");
            assertThat(Mapped.of(car).sent("envkv")).isNull();
        }

        @Test
        void isMarkedUnlessThePlatformDoesNotTakeTheMarker() {
            assertThat(Mapped.of(newCar()).sent("envkv")).isEqualTo(true);
            assertThat(Mapped.of(newCar(), with("\"energyMarker\":false")).sent("envkv"))
                    .isNull();
        }
    }

    @Nested
    @DisplayName("price and tax")
    class PriceAndTax {
        @Test
        void aRateSaysThatTheTaxCanBeShown() {
            assertThat(Mapped.of(usedCar()).sent("price.vatRate")).isEqualTo("19.00");
            assertThat(Mapped.of(usedCar().with(PRICES_VAT_RATE, Percent.of("7")))
                            .sent("price.vatRate"))
                    .isEqualTo("7.00");
        }

        @Test
        void theMarginSchemeHasNoRateAndSaysSoInTheText() {
            Mapped mapped = Mapped.of(usedCar().with(PRICES_VAT, VatKind.MARGIN));

            assertThat(mapped.sent("price.vatRate")).isNull();
            assertThat(mapped.text()).contains("Differenzbesteuerung nach § 25a UStG");
        }

        @Test
        void whatIsNotStatedIsNotShown() {
            assertThat(Mapped.of(usedCar().with(PRICES_VAT, null)).sent("price.vatRate"))
                    .isNull();
        }

        @Test
        void aPriceOnRequestHasNoAmount() {
            Mapped mapped = Mapped.of(usedCar().with(PRICES_ON_REQUEST, true));

            assertThat(mapped.part("ad").path("price").toString())
                    .isEqualTo("{\"type\":\"ON_REQUEST\",\"currency\":\"EUR\"}");
        }

        @Test
        void noPriceHoldsTheCarBack() {
            assertThat(Mapped.of(usedCar().with(PRICES_GROSS, null)).errors()).containsExactly("prices.gross required");
            assertThat(Mapped.of(usedCar().with(PRICES_GROSS, Money.eur(0))).errors())
                    .containsExactly("prices.gross price-range");
        }
    }

    @Nested
    @DisplayName("financing and leasing")
    class Offers {
        private Mapped mapped(String financing, String leasing) {
            MobileDeSettings settings =
                    with("\"financingMode\":\"" + financing + "\",\"leasingMode\":\"" + leasing + "\"");
            return Mapped.of(withOffers(usedCar()), settings);
        }

        @ParameterizedTest
        @CsvSource({
            "OFF,OFF,false,false,none",
            "OFF,TEXT_END,false,false,leasing",
            "OFF,VALUES,false,true,none",
            "TEXT_START,OFF,false,false,financing",
            "TEXT_START,TEXT_END,false,false,leasing",
            "TEXT_START,VALUES,false,true,financing",
            "VALUES,OFF,true,false,none",
            "VALUES,TEXT_START,true,false,leasing",
            "VALUES,VALUES,true,true,none"
        })
        void goOutAsTheTableOfPrecedenceSays(
                String financing, String leasing, boolean financed, boolean leased, String text) {
            Mapped mapped = mapped(financing, leasing);

            assertThat(mapped.part("ad").has("financing")).isEqualTo(financed);
            assertThat(mapped.part("ad").has("leasing")).isEqualTo(leased);
            assertThat(mapped.text().contains("Finanzierungsbeispiel")).isEqualTo(text.equals("financing"));
            assertThat(mapped.text().contains("Leasingbeispiel")).isEqualTo(text.equals("leasing"));
        }

        @Test
        void standAtTheChosenEndOfTheText() {
            assertThat(mapped("TEXT_START", "OFF").text()).startsWith("Finanzierungsbeispiel");
            assertThat(mapped("TEXT_END", "OFF").text()).endsWith("10115 Berlin.");
        }

        @Test
        void areTheChosenOnesOrNone() {
            MobileDeSettings third = with("\"financingMode\":\"VALUES\",\"financingChoice\":\"3\"");
            MobileDeSettings second = with("\"financingMode\":\"VALUES\",\"financingChoice\":\"2\"");

            assertThat(Mapped.of(withOffers(usedCar()), third).sent("financing"))
                    .isNull();
            assertThat(Mapped.of(withOffers(usedCar()), second).sent("financing.bank"))
                    .isNotNull();
        }

        @Test
        void asValuesNeedALeasingContract() {
            Map<String, String> facts = new HashMap<>(Mapped.FACTS);
            facts.put("leasing", "false");

            Mapped mapped = Mapped.of(withOffers(usedCar()), with("\"leasingMode\":\"VALUES\""), facts);

            assertThat(mapped.sent("leasing")).isNull();
            assertThat(mapped.warnings()).containsExactly("leasingMode leasing-not-in-contract");
        }

        @Test
        void thatDoNotReachThePriceAreLeftOut() {
            Vehicle dear = withOffers(usedCar()).with(PRICES_GROSS, Money.eur(40_000));

            Mapped mapped = Mapped.of(dear, with("\"financingMode\":\"VALUES\""));

            assertThat(mapped.sent("financing")).isNull();
            assertThat(mapped.warnings()).containsExactly("financing[0].grossCredit financing-below-price");
        }

        @Test
        void areNeverCutOutOfTheText() {
            Vehicle talkative = withOffers(usedCar())
                    .with(VehicleFields.DESCRIPTIONS, Map.of("de", "Sehr schönes Auto. ".repeat(300)));

            Mapped mapped = Mapped.of(talkative, with("\"financingMode\":\"TEXT_END\",\"textLimit\":1000"));

            assertThat(mapped.text()).endsWith("10115 Berlin.").hasSizeLessThanOrEqualTo(1000);
            assertThat(mapped.warnings()).contains("descriptions text-cut");
            assertThat(Mapped.of(talkative, with("\"financingMode\":\"TEXT_END\",\"textLimit\":500"))
                            .errors())
                    .as("the example alone has " + mapped.text().length())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("title and texts")
    class TitleAndTexts {
        @ParameterizedTest
        @CsvSource({
            "i Touring,320 i Touring",
            "320i Touring,320i Touring",
            "'d – Sport',320 d - Sport",
            "'M „Sport“ ☃','320 M \"Sport\"'"
        })
        void theTitleIsModelAndVariantInCharactersThePlatformTakes(String variant, String title) {
            assertThat(Mapped.of(usedCar().with(VARIANT, variant)).sent("modelDescription"))
                    .isEqualTo(title);
        }

        @Test
        void aLongTitleEndsAtAWord() {
            Mapped mapped =
                    Mapped.of(usedCar().with(VARIANT, "i Touring ".repeat(10).strip()));

            assertThat((String) mapped.sent("modelDescription"))
                    .hasSizeLessThanOrEqualTo(48)
                    .endsWith("i");
            assertThat(mapped.warnings()).contains("variant text-shortened");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Tel. 0561/123456",
                    "0561 - 12 34 56",
                    "+49 561 1234567",
                    "ruf an: 0049 (0)561 1234567",
                    "0171 2345678",
                    "01712345678"
                })
        void aPhoneNumberIsOne(String text) {
            assertThat(Contacts.phone(text)).isNotNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0-100 km/h in 7,4 s",
                    "84.500 km, EZ 03/2021",
                    "225/45 R17 91W",
                    "HSN/TSN 0603/BXY",
                    "TÜV 05/2027, AU 05/2027",
                    "Unterhalt 2020/2021, 12000 km p. a.",
                    "UPE 56.900,00 EUR",
                    "FIN WBA8E51070K123456"
                })
        void figuresOfACarAreNoPhoneNumber(String text) {
            assertThat(Contacts.phone(text)).isNull();
        }
    }

    @Nested
    @DisplayName("condition")
    class ConditionRules {
        @ParameterizedTest
        @CsvSource({
            "NEW,NEW,",
            "USED,USED,",
            "DEMONSTRATION,USED,DEMONSTRATION",
            "PRE_REGISTERED,USED,PRE_REGISTRATION",
            "EMPLOYEE,USED,EMPLOYEES_CAR",
            "CLASSIC,USED,CLASSIC"
        })
        void isNewOrUsedWithAKindOfUse(Condition condition, String sent, String usage) {
            Mapped mapped = Mapped.of(newCar().with(CONDITION, condition));

            assertThat(mapped.sent("condition")).isEqualTo(sent);
            assertThat(mapped.sent("usageType")).isEqualTo(usage);
        }

        @Test
        void damageHasToBeKnown() {
            Vehicle unknown = usedCar().with(HISTORY_DAMAGED, null).with(HISTORY_ACCIDENT, null);

            assertThat(Mapped.of(unknown).errors()).containsExactly("history.damaged damage-unknown");
            assertThat(Mapped.of(unknown.with(HISTORY_ACCIDENT, false)).sent("damageUnrepaired"))
                    .isEqualTo(false);
        }

        @Test
        void anAccidentIsStatedUnlessTheDealerChoseNotTo() {
            Vehicle car = usedCar().with(HISTORY_ACCIDENT, true);

            assertThat(Mapped.of(car).sent("accidentDamaged")).isEqualTo(true);
            assertThat(Mapped.of(car, with("\"accident\":\"NOT_STATED\"")).sent("accidentDamaged"))
                    .isNull();
            assertThat(Mapped.of(usedCar(), with("\"accident\":\"NOT_STATED\"")).sent("accidentDamaged"))
                    .as("no accident is still said")
                    .isEqualTo(false);
        }

        @Test
        void aDayOfDeliveryBecomesANumberOfDaysThatGetsSmaller() {
            Vehicle car = newCar().with(VehicleFields.AVAILABILITY_FROM, LocalDate.of(2027, 1, 15));

            assertThat(Mapped.of(car).sent("deliveryPeriod")).isEqualTo(60);
            assertThat(Mapped.of(car.with(VehicleFields.AVAILABILITY_FROM, LocalDate.of(2026, 11, 28)))
                            .reviewOn())
                    .isEqualTo(LocalDate.of(2026, 11, 25));
        }
    }

    @Nested
    @DisplayName("engine")
    class EngineRules {
        @ParameterizedTest
        @CsvSource({
            "PETROL,,false,PETROL,",
            "PETROL,MILD,false,PETROL,",
            "PETROL,MILD,true,HYBRID,",
            "PETROL,FULL,false,HYBRID,",
            "DIESEL,FULL,false,HYBRID_DIESEL,",
            "DIESEL,PLUG_IN,false,HYBRID_DIESEL,true",
            "ELECTRIC,,false,ELECTRICITY,",
            "HYDROGEN,,false,HYDROGENIUM,",
            "TWO_STROKE,,false,OTHER,"
        })
        void fuelAndHybridAreOneWord(
                FuelType fuel, HybridKind hybrid, boolean mildAsHybrid, String sent, Boolean plugIn) {
            Mapped mapped = Mapped.of(
                    usedCar().with(ENGINE_FUEL, fuel).with(ENGINE_HYBRID, hybrid),
                    with("\"mildHybridAsHybrid\":" + mildAsHybrid));

            assertThat(mapped.sent("fuel")).isEqualTo(sent);
            assertThat(mapped.sent("hybridPlugin")).isEqualTo(plugIn);
        }
    }

    @Nested
    @DisplayName("images")
    class ImageRules {
        @Test
        void areAsManyAsTheContractTakes() {
            Map<String, String> facts = new HashMap<>(Mapped.FACTS);
            facts.put("maxImages", "3");

            Mapped mapped = Mapped.of(usedCar().with(IMAGES, Pictures.first(5)), usual(), facts);

            assertThat(mapped.part("images")).hasSize(3);
            assertThat(mapped.warnings()).containsExactly("images too-many-images");
        }

        @Test
        void areNamedOnceAndNeverWhenBlocked() {
            Mapped mapped = Mapped.of(usedCar()
                    .with(IMAGES, List.of(Pictures.image(1), Pictures.image(1), Pictures.blocked(Pictures.image(2)))));

            assertThat(mapped.part("images")).hasSize(1);
        }
    }

    @Test
    void theEquipmentStandsAsTheSettingSays() {
        assertThat(Mapped.of(usedCar(), with("\"equipmentDisplay\":\"LIST\"")).sent("abs"))
                .isNull();
        assertThat(Mapped.of(usedCar(), with("\"equipmentDisplay\":\"LIST\"")).text())
                .contains("* ABS");
        assertThat(Mapped.of(usedCar()).text()).doesNotContain("ABS");
        assertThat(Mapped.of(usedCar()).sent("navigationSystem")).isEqualTo(true);
    }
}
