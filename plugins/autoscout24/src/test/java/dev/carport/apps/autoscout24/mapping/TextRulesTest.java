package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.COLOURS_EXTERIOR_NAME;
import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.HISTORY_MILEAGE_RECORD_URL;
import static dev.carport.api.vehicle.VehicleFields.VARIANT;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules S8 to S12. */
class TextRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.autohaus.example",
                "https://autohaus.example/x",
                "Mehr auf autohaus-muster.de!",
                "WWW.BEISPIEL.DE",
                "shop.autohaus.com/fahrzeuge"
            })
    void findsWebAddresses(String text) {
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", text))).findings())
                .contains("ERROR descriptions.de text-url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sehr gepflegt.Es fehlt nichts.",
                "Bj.2019, 1.Hand, ca.30.000 km",
                "inkl.MwSt. und 2.0 TDI",
                "z.B. Sitzheizung; u.v.m.",
                "Verbrauch 5.4 l/100 km",
                "Preis: 12.990,-"
            })
    void takesOrdinarySentencesForNoWebAddress(String text) {
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", text))).errors())
                .isEmpty();
    }

    @Test
    void findsEMailAddressesAndQuotesThem() {
        var mapped = Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", "Fragen an info@autohaus.example bitte")));

        var finding = mapped.result().findings().stream()
                .filter(f -> f.code().equals("text-email"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.field()).isEqualTo("descriptions.de");
        assertThat(finding.arguments()).isEqualTo(List.of("info@autohaus.example"));
    }

    @Test
    void findsAngleBrackets() {
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", "Verbrauch <5 l")))
                        .findings())
                .contains("ERROR descriptions.de text-angle");
    }

    @Test
    void looksAtEveryTextThatBuyersRead() {
        assertThat(Mapped.of(usedCar().with(VARIANT, "320i www.tuner.example")).findings())
                .contains("ERROR variant text-url");
        assertThat(Mapped.of(usedCar().with(COLOURS_EXTERIOR_NAME, "Blau <metallic>"))
                        .findings())
                .contains("ERROR colours.exteriorName text-angle");
    }

    @Test
    void theMileageRecordMayBeAnAddress() {
        var car = usedCar().with(HISTORY_MILEAGE_RECORD_URL, "https://public.car-pass.be/vhr/1234");

        assertThat(Mapped.of(car).errors()).isEmpty();
        assertThat(Mapped.of(car).sent("carpassMileageUrl")).isEqualTo("https://public.car-pass.be/vhr/1234");
    }

    @Test
    void aLongVersionIsCutAtAWord() {
        var car = usedCar().with(VARIANT, "320d xDrive Touring Sport Line Steptronic Shadow Line Panorama");
        var mapped = Mapped.of(car);

        assertThat(mapped.sent("modelVersion")).isEqualTo("320d xDrive Touring Sport Line Steptronic Shadow");
        assertThat(mapped.findings()).contains("WARNING variant text-shortened");
    }

    @Test
    void aVersionOf50CharactersIsLeftAsItIs() {
        var exactly50 = "x".repeat(50);

        assertThat(Mapped.of(usedCar().with(VARIANT, exactly50)).sent("modelVersion"))
                .isEqualTo(exactly50);
        assertThat(Mapped.of(usedCar().with(VARIANT, exactly50)).warnings()).isEmpty();
    }

    @Test
    void anUmlautAndAnEmojiCountOne() {
        var thirty = "ä".repeat(29) + "🚗";

        assertThat(Mapped.of(usedCar().with(COLOURS_EXTERIOR_NAME, thirty)).sent("bodyColorName"))
                .isEqualTo(thirty);
    }
}
