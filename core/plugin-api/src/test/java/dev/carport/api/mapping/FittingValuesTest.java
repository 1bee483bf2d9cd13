package dev.carport.api.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.reference.References;
import dev.carport.api.settings.DisplayedNumber;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.wording.ShownNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What does not fit is left out or shortened, and said; it keeps no vehicle off a platform. */
class FittingValuesTest {
    private record NoSettings() {}

    @Test
    void aNumberBeyondItsRangeIsLeftOut() {
        Consumer<PartBuilder<NoSettings>> gears =
                part -> part.field("gears").from(VehicleFields.ENGINE_GEARS).leftOutUnless(1, 9);

        assertThat(sent(gears, car().with(VehicleFields.ENGINE_GEARS, 9))).isEqualTo("{\"gears\":9}");
        assertThat(mapped(gears, car().with(VehicleFields.ENGINE_GEARS, 10)))
                .satisfies(result -> assertThat(result.parts().get("part")).isInstanceOf(PartValue.Empty.class))
                .extracting(MappingResult::findings)
                .isEqualTo(
                        List.of(Finding.warning(VehicleFields.ENGINE_GEARS, StandardCodes.NUMBER_LEFT_OUT, 10, 1, 9)));
    }

    @Test
    void aNumberWithPlacesIsComparedAsItIs() {
        Consumer<PartBuilder<NoSettings>> gross = part -> part.field("gross")
                .from(VehicleFields.PRICES_GROSS)
                .as(Money::amount)
                .leftOutUnless(1, 999);

        assertThat(sent(gross, car().with(VehicleFields.PRICES_GROSS, Money.eur("999.00"))))
                .contains("999");
        assertThat(mapped(gross, car().with(VehicleFields.PRICES_GROSS, Money.eur("999.50")))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(StandardCodes.NUMBER_LEFT_OUT);
    }

    @Test
    void aLongTextEndsAtAWholeWord() {
        Consumer<PartBuilder<NoSettings>> variant =
                part -> part.field("variant").from(VehicleFields.VARIANT).shortenedTo(12);

        assertThat(sent(variant, car().with(VehicleFields.VARIANT, "Sport 2.0 TD")))
                .contains("\"Sport 2.0 TD\"");
        assertThat(sent(variant, car().with(VehicleFields.VARIANT, "Sport 2.0 TDI")))
                .contains("\"Sport 2.0\"");
        assertThat(sent(variant, car().with(VehicleFields.VARIANT, "Donaudampfschiff")))
                .contains("\"Donaudampfsc\"");
        assertThat(mapped(variant, car().with(VehicleFields.VARIANT, "Sport 2.0 TDI"))
                        .findings())
                .containsExactly(Finding.warning(VehicleFields.VARIANT, StandardCodes.TEXT_SHORTENED, 13, 12));
    }

    @Test
    void aTextOfWhichHalfIsWorseThanNoneIsLeftOut() {
        Consumer<PartBuilder<NoSettings>> plate = part ->
                part.field("plate").from(VehicleFields.IDENTITY_LICENCE_PLATE).leftOutAbove(4);

        assertThat(sent(plate, car().with(VehicleFields.IDENTITY_LICENCE_PLATE, "KS 1")))
                .contains("KS 1");
        assertThat(mapped(plate, car().with(VehicleFields.IDENTITY_LICENCE_PLATE, "KS 12"))
                        .findings())
                .containsExactly(
                        Finding.warning(VehicleFields.IDENTITY_LICENCE_PLATE, StandardCodes.TEXT_LEFT_OUT, 5, 4));
    }

    @Test
    void theMappingTableNamesWhatIsLeftOut() {
        var mapping = Mapping.of(NoSettings.class)
                .part(
                        "part",
                        part -> part.field("gears")
                                .from(VehicleFields.ENGINE_GEARS)
                                .leftOutUnless(1, 9))
                .build();

        assertThat(mapping.fields())
                .flatExtracting(TargetField::rules)
                .containsExactly(new TargetField.Rule(StandardCodes.NUMBER_LEFT_OUT, List.of(1, 9)));
    }

    @Test
    void imagesThatThePlatformTakesAreShownOnceAndInOrder() {
        var vehicle = car().with(
                        VehicleFields.IMAGES,
                        List.of(
                                image('a', "image/jpeg", 10, false),
                                image('b', "image/webp", 10, false),
                                image('a', "image/jpeg", 10, false),
                                image('c', "image/jpeg", 99, false),
                                image('d', "image/jpeg", 10, true),
                                image('e', "image/png", 10, false),
                                image('f', "image/png", 10, false)));
        Consumer<PartBuilder<NoSettings>> images = part -> part.value(
                List.of(VehicleFields.IMAGES),
                scope -> ShownImages.of(scope, 2, 50, Set.of("image/jpeg", "image/png")).stream()
                        .map(image -> image.hash().substring(0, 1))
                        .toList());

        assertThat(sent(images, vehicle)).isEqualTo("[\"a\",\"e\"]");
        assertThat(mapped(images, vehicle).findings())
                .containsExactly(
                        Finding.warning("images[1]", StandardCodes.IMAGE_TYPE, "image/webp"),
                        Finding.warning("images[3]", StandardCodes.IMAGE_SIZE, 99L, 50L),
                        Finding.warning("images", StandardCodes.TOO_MANY_IMAGES, 3, 2),
                        Finding.tip("images", StandardCodes.IMAGE_BLOCKED, 1));
    }

    @Test
    void aVehicleWithoutImagesIsTold() {
        Consumer<PartBuilder<NoSettings>> images = part -> part.value(
                List.of(VehicleFields.IMAGES), scope -> ShownImages.of(scope, 2, Long.MAX_VALUE, Set.of("image/jpeg")));

        assertThat(mapped(images, car()).findings()).containsExactly(Finding.tip("images", StandardCodes.IMAGES_NONE));
    }

    @Test
    void buyersSeeTheNumberTheDealerHasChosen() {
        assertThat(number(DisplayedNumber.STOCK_NUMBER, car())).isEqualTo("{\"number\":\"4711\"}");
        assertThat(number(DisplayedNumber.STOCK_NUMBER, car().with(VehicleFields.IDENTITY_OFFER_NUMBER, "A-1")))
                .contains("A-1");
        assertThat(number(DisplayedNumber.ORDER_NUMBER, car().with(VehicleFields.IDENTITY_ORDER_NUMBER, "O-1")))
                .contains("O-1");
        assertThat(number(DisplayedNumber.VIN_END, car().with(VehicleFields.IDENTITY_VIN, "WVWZZZ1KZAW000123")))
                .contains("\"AW000123\"");
        assertThat(mapped(numbered(DisplayedNumber.VIN_END), car()).findings())
                .containsExactly(Finding.warning(VehicleFields.IDENTITY_VIN, StandardCodes.DISPLAYED_NUMBER_MISSING));
    }

    private static String number(DisplayedNumber choice, Vehicle.Builder vehicle) {
        return sent(numbered(choice), vehicle);
    }

    private static Consumer<PartBuilder<NoSettings>> numbered(DisplayedNumber choice) {
        return part -> part.field("number").compute(ShownNumber.SOURCES, scope -> ShownNumber.of(scope, choice));
    }

    private static Image image(char hash, String type, long size, boolean blocked) {
        return new Image(String.valueOf(hash).repeat(64), type, size, 4, 3, blocked, null);
    }

    private static Vehicle.Builder car() {
        return Vehicle.builder("4711", VehicleKind.CAR, Condition.USED);
    }

    private static String sent(Consumer<PartBuilder<NoSettings>> declaration, Vehicle.Builder vehicle) {
        return mapped(declaration, vehicle).parts().get("part") instanceof PartValue.Present present
                ? present.content().json()
                : "";
    }

    private static MappingResult mapped(Consumer<PartBuilder<NoSettings>> declaration, Vehicle.Builder vehicle) {
        return Mapping.of(NoSettings.class)
                .part("part", declaration)
                .build()
                .apply(new Input<>(
                        "r-1",
                        vehicle.build(),
                        new NoSettings(),
                        References.NONE,
                        Map.of(),
                        Locale.ENGLISH,
                        Instant.EPOCH,
                        ZoneOffset.UTC));
    }
}
