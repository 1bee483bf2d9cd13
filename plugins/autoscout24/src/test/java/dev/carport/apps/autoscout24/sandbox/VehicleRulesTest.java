package dev.carport.apps.autoscout24.sandbox;

import static dev.carport.apps.autoscout24.sandbox.Training.makeBike;
import static dev.carport.apps.autoscout24.sandbox.Training.makeNew;
import static dev.carport.apps.autoscout24.sandbox.Training.object;
import static dev.carport.apps.autoscout24.sandbox.Training.sample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.sandbox.rules.Catalogue;
import dev.carport.apps.autoscout24.sandbox.rules.Circumstances;
import dev.carport.apps.autoscout24.sandbox.rules.Message;
import dev.carport.apps.autoscout24.sandbox.rules.MessageCodes;
import dev.carport.apps.autoscout24.sandbox.rules.VehicleRules;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The bounds of the rules; that each code exists is the business of {@link EveryMessageCodeTest}. */
class VehicleRulesTest {
    private static final VehicleRules RULES = new VehicleRules(MessageCodes.load(), Catalogue.load());
    private static final LocalDate TODAY = LocalDate.of(2016, 5, 10);

    @Test
    void reportsEverythingAtOnceInTheDocumentedOrder() {
        assertThat(codes(vehicle -> {
                    vehicle.remove("bodyColor");
                    vehicle.put("doors", 10).put("make", 999_999).put("vin", "short");
                    object(vehicle, "availability").put("deliveryDays", 8);
                    vehicle.putArray("prices");
                    vehicle.putArray("seals").add(99_999);
                }))
                .containsExactly(50007, 50004, 50072, 50066, 50040, 50016, 20001, 50005);
    }

    @Test
    void acceptsAMotorcycle() {
        assertThat(codes(Training::makeBike)).isEmpty();
    }

    @Test
    void namesTheFieldByItsPath() {
        var verdict = judge(vehicle -> object(vehicle, "emission").remove("particleFilter"), "DE");

        assertThat(verdict.messages())
                .extracting(Message::text)
                .contains("Field emission.particleFilter is mandatory. Please provide missing field.");
    }

    @Test
    void keepsEveryDocumentedAttributeAndNothingElse() {
        var verdict = judge(vehicle -> vehicle.put("colour", "pink").remove("description"), "DE");

        assertThat(verdict.isRefused()).isFalse();
        assertThat(verdict.vehicle().has("colour")).isFalse();
        assertThat(verdict.vehicle().path("description").isNull()).isTrue();
        assertThat(verdict.vehicle()
                        .path("emission")
                        .path("fuel")
                        .path("consumption")
                        .size())
                .isEqualTo(4);
        assertThat(verdict.vehicle().path("prices").path(1).path("negotiable").isNull())
                .isTrue();
    }

    @Test
    void takesTheListOfIncludedServicesUnderBothNames() {
        var verdict = judge(vehicle -> vehicle.set("includedService", vehicle.remove("includedServices")), "DE");

        assertThat(verdict.vehicle().path("includedServices").size()).isEqualTo(2);
    }

    @Nested
    class Types {
        @Test
        void cannotReadATextWhereANumberIsDue() {
            assertThat(codes(vehicle -> vehicle.put("mileage", "20000"))).containsExactly(50028);
            assertThat(codes(vehicle -> vehicle.put("hsn", 1240))).containsExactly(50028);
            assertThat(codes(vehicle -> vehicle.put("accident", "no"))).containsExactly(50028);
            assertThat(codes(vehicle -> vehicle.put("emission", "low"))).containsExactly(50028);
            assertThat(codes(vehicle -> vehicle.putArray("equipment").add("ABS")))
                    .containsExactly(50028);
        }

        @Test
        void cannotReadAPriceWithCents() {
            assertThat(codes(vehicle -> price(vehicle, 0).put("price", 9999.5))).containsExactly(50028);
        }

        @Test
        void cannotReadAListAsVehicle() {
            assertThat(RULES.judge(sample("imageorder-update-request.json"), german())
                            .messages())
                    .extracting(Message::code)
                    .containsExactly(50028);
        }
    }

    @Nested
    class Mandatory {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "accident",
                    "bodyColor",
                    "metallic",
                    "make",
                    "model",
                    "vehicleBody",
                    "vehicleOfferType",
                    "fuelCategory",
                    "powerKw",
                    "cabOrRental",
                    "nonSmoking"
                })
        void missesEveryMandatoryScalarOfACar(String name) {
            assertThat(codes(vehicle -> vehicle.remove(name))).contains(50004);
            assertThat(codes(vehicle -> vehicle.putNull(name))).contains(50004);
        }

        @ParameterizedTest
        @ValueSource(strings = {"availability", "emission", "maintenance"})
        void missesEveryMandatoryObject(String name) {
            assertThat(codes(vehicle -> vehicle.remove(name))).contains(50001).doesNotContain(50004, 50069);
        }

        @Test
        void doesNotMissWhatOnlyCarsHaveOnAMotorcycle() {
            assertThat(codes(vehicle -> {
                        makeBike(vehicle);
                        vehicle.remove("cabOrRental");
                    }))
                    .isEmpty();
        }

        @Test
        void missesThePricesWhenTheyAreNull() {
            assertThat(codes(vehicle -> vehicle.putNull("prices")))
                    .contains(50007)
                    .doesNotContain(50055);
        }
    }

    @Nested
    class Texts {
        @Test
        void takesExactly4000CharactersAndCountsAnUmlautOnce() {
            assertThat(errors(vehicle -> vehicle.put("description", "ü".repeat(4000))))
                    .isEmpty();
            assertThat(errors(vehicle -> vehicle.put("description", "🚗".repeat(4000))))
                    .isEmpty();
        }

        @Test
        void takesTheAddressOfTheCarPassRecord() {
            assertThat(errors(vehicle -> vehicle.put("carpassMileageUrl", "https://www.car-pass.be/de?id=1")))
                    .isEmpty();
            assertThat(codes(vehicle -> vehicle.put("carpassMileageUrl", "a@b.be")))
                    .contains(50050);
        }

        @Test
        void takesMarkUpOfTheDescription() {
            assertThat(errors(vehicle -> vehicle.put("description", "**Top**\\\\----\\\\* ABS\\\\* ESP\\\\")))
                    .isEmpty();
        }
    }

    @Nested
    class OfferTypes {
        @ParameterizedTest
        @CsvSource({
            "J, 2014-05, ''",
            "J, 2014-04, 50032",
            "S, 2015-05, ''",
            "S, 2015-04, 50033",
            "O, 1986-05, 50034",
            "O, 1986-04, ''",
            "U, 2016-06, ''"
        })
        void countsWholeMonths(String offerType, String registration, String expected) {
            assertThat(errors(vehicle ->
                            vehicle.put("vehicleOfferType", offerType).put("firstRegistration", registration)))
                    .isEqualTo(expected.isEmpty() ? List.of() : List.of(Integer.valueOf(expected)));
        }

        @Test
        void letsPreRegisteredCarsBeOldInItaly() {
            assertThat(errors(
                            vehicle -> vehicle.put("vehicleOfferType", "S")
                                    .put("firstRegistration", "2011-11")
                                    .remove("seals"),
                            "IT"))
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"J", "S", "O", "U"})
        void wantsAMileageAboveZero(String offerType) {
            assertThat(codes(vehicle ->
                            vehicle.put("vehicleOfferType", offerType).remove("mileage")))
                    .contains(50004);
            assertThat(codes(vehicle ->
                            vehicle.put("vehicleOfferType", offerType).put("mileage", 0)))
                    .contains(50068);
        }

        @Test
        void letsNewCarsHaveAThousandKilometres() {
            assertThat(errors(vehicle -> {
                        makeNew(vehicle);
                        vehicle.put("mileage", 1000);
                    }))
                    .isEmpty();
            assertThat(errors(vehicle -> {
                        makeNew(vehicle);
                        vehicle.remove("mileage");
                    }))
                    .isEmpty();
        }

        @Test
        void letsDemonstrationCarsBeUnregistered() {
            assertThat(errors(vehicle -> vehicle.put("vehicleOfferType", "D").remove("firstRegistration")))
                    .isEmpty();
            assertThat(errors(vehicle -> vehicle.put("vehicleOfferType", "D").put("previousOwners", 0)))
                    .containsExactly(50047);
        }

        @Test
        void knowsEmployeesCarsButNoEmployeesMotorcycles() {
            assertThat(errors(vehicle -> {
                        makeBike(vehicle);
                        vehicle.put("vehicleOfferType", "J").put("firstRegistration", "2015-11");
                    }))
                    .containsExactly(50073);
        }
    }

    @Nested
    class Availability {
        @ParameterizedTest
        @CsvSource(
                nullValues = "-",
                value = {
                    "1, -, -, ''",
                    "1, 2016-06-01, -, 50015",
                    "1, -, 7, 50015",
                    "1, 2016-06-01, 7, '50015 50064'",
                    "2, 2016-05-11, -, ''",
                    "2, 2016-05-10, -, 50048",
                    "2, -, -, 50023",
                    "2, -, 7, '50023 50025'",
                    "2, 2016-06-01, 7, '50025 50064'",
                    "3, -, 360, ''",
                    "3, -, 8, 50016",
                    "3, -, -, 50024",
                    "3, 2016-06-01, -, '50024 50026'",
                    "3, 2016-06-01, 7, '50026 50064'"
                })
        void followsTheTable(int type, String date, Integer days, String expected) {
            assertThat(errors(vehicle -> vehicle.putObject("availability")
                            .put("availabilityType", type)
                            .put("deliveryDate", date)
                            .put("deliveryDays", days)))
                    .hasToString("[" + expected.replace(" ", ", ") + "]");
        }
    }

    @Nested
    class Prices {
        @Test
        void wantsTheDealerPriceBelowThePublicOne() {
            assertThat(errors(vehicle -> price(vehicle, 1).put("price", 8999))).isEmpty();
            assertThat(errors(vehicle -> price(vehicle, 1).put("price", 9000))).containsExactly(50063);
        }

        @Test
        void refusesTwoPricesOfOneType() {
            assertThat(errors(vehicle -> {
                        var twice = price(vehicle, 1).deepCopy();
                        vehicle.withArray("prices").add(twice);
                    }))
                    .containsExactly(50054);
        }
    }

    @Nested
    class Emission {
        @Test
        void takesAParticleFilterOnADiesel() {
            assertThat(codes(vehicle -> vehicle.put("fuelCategory", "D"))).isEmpty();
            assertThat(codes(vehicle -> vehicle.put("fuelCategory", "3"))).isEmpty();
            assertThat(codes(vehicle -> vehicle.put("fuelCategory", "E"))).containsExactly(20001);
        }

        @ParameterizedTest
        @ValueSource(strings = {"N", "D", "S"})
        void wantsTheStatedConsumptionInGermany(String offerType) {
            assertThat(errors(vehicle -> {
                        vehicle.put("vehicleOfferType", offerType);
                        if (offerType.equals("N")) {
                            makeNew(vehicle);
                        }
                        vehicle.put("firstRegistration", "2016-01");
                        vehicle.putObject("emission").put("particleFilter", false);
                    }))
                    .containsExactly(50062, 50061, 50058);
        }

        @Test
        void wantsTheConsumptionOfTheKindOfDrive() {
            assertThat(errors(vehicle -> {
                        makeNew(vehicle);
                        var fuel = object(object(vehicle, "emission"), "fuel");
                        fuel.put("primaryFuelType", 12).remove("consumption");
                        object(vehicle, "emission").remove("co2");
                    }))
                    .containsExactly(50059);
            assertThat(errors(vehicle -> {
                        makeNew(vehicle);
                        object(object(vehicle, "emission"), "fuel").remove("consumption");
                    }))
                    .containsExactly(50060);
        }

        @Test
        void wantsNothingStatedElsewhere() {
            assertThat(errors(
                            vehicle -> {
                                makeNew(vehicle);
                                vehicle.remove("seals");
                                vehicle.putObject("emission").put("particleFilter", false);
                            },
                            "AT"))
                    .isEmpty();
        }

        @Test
        void wantsNothingStatedForUsedCarsAndMotorcycles() {
            assertThat(errors(vehicle -> vehicle.putObject("emission").put("particleFilter", false)))
                    .isEmpty();
            assertThat(errors(vehicle -> {
                        makeBike(vehicle);
                        makeNew(vehicle);
                    }))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"-0.1, 50027", "0, ''", "99.9, ''", "100, 50027", "6.12, 50109", "6.10, ''"})
        void takesConsumptionFrom0To999(String figure, String expected) {
            assertThat(errors(vehicle -> object(object(object(vehicle, "emission"), "fuel"), "consumption")
                            .put("fuelConsumptionUrban", new java.math.BigDecimal(figure))))
                    .hasToString("[" + expected + "]");
        }
    }

    @Nested
    class Maintenance {
        @ParameterizedTest
        @CsvSource({"2016-04, 50045", "2016-05, ''", "2021-05, ''", "2021-06, 50045", "2016-13, 50006", "5/2016, 50006"
        })
        void takesInspectionsFromThisMonthOn(String month, String expected) {
            assertThat(errors(vehicle -> object(vehicle, "maintenance").put("nextInspection", month)))
                    .hasToString("[" + expected + "]");
        }
    }

    @Nested
    class Enumerations {
        @ParameterizedTest
        @CsvSource({"driveType, X", "fuelCategory, X", "transmission, X", "upholstery, XX", "vehicleOfferType, X"})
        void refusesUnknownLetters(String field, String value) {
            assertThat(codes(vehicle -> vehicle.put(field, value))).contains(50073);
        }

        @ParameterizedTest
        @CsvSource({"bodyColor, 8", "interiorColor, 99", "vehicleBody, 107"})
        void refusesUnknownNumbers(String field, int value) {
            assertThat(errors(vehicle -> vehicle.put(field, value))).containsExactly(50073);
            assertThat(errors(vehicle -> vehicle.put(field, 0))).containsExactly(50068);
        }

        @Test
        void knowsWhichValuesAreForMotorcycles() {
            assertThat(errors(vehicle -> vehicle.put("vehicleBody", 112))).containsExactly(50073);
            assertThat(errors(vehicle -> {
                        makeBike(vehicle);
                        vehicle.put("vehicleBody", 1);
                    }))
                    .containsExactly(50073);
            assertThat(errors(vehicle -> {
                        makeBike(vehicle);
                        vehicle.putArray("equipment").add(2);
                    }))
                    .containsExactly(50053);
        }

        @Test
        void findsAModelOfTheOtherVehicleType() {
            assertThat(errors(vehicle -> {
                        makeBike(vehicle);
                        vehicle.put("model", 1659);
                    }))
                    .containsExactly(50030);
        }

        @ParameterizedTest
        @CsvSource({"9, 50066", "10, ''", "26, ''", "27, 50066"})
        void takesAlloyWheelsFrom10To26Inches(int inches, String expected) {
            assertThat(errors(vehicle -> vehicle.put("alloyWheelSize", inches))).hasToString("[" + expected + "]");
        }
    }

    private static ObjectNode price(ObjectNode vehicle, int index) {
        return (ObjectNode) vehicle.path("prices").path(index);
    }

    private static List<Integer> codes(Consumer<ObjectNode> change) {
        return judge(change, "DE").messages().stream().map(Message::code).toList();
    }

    private static List<Integer> errors(Consumer<ObjectNode> change) {
        return errors(change, "DE");
    }

    private static List<Integer> errors(Consumer<ObjectNode> change, String country) {
        return judge(change, country).messages().stream()
                .filter(Message::isError)
                .map(Message::code)
                .toList();
    }

    private static VehicleRules.Verdict judge(Consumer<ObjectNode> change, String country) {
        var vehicle = (ObjectNode) sample("vehicle-create-request.json");
        change.accept(vehicle);
        return RULES.judge(vehicle, new Circumstances(country, TODAY, false, 60));
    }

    private static Circumstances german() {
        return new Circumstances("DE", TODAY, false, 60);
    }
}
