package dev.carport.apps.autoscout24.mapping;

import static dev.carport.api.vehicle.VehicleFields.DESCRIPTIONS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_CO2_CLASS_DISCHARGED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_ELECTRIC_RANGE;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_FUEL_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_POWER_COMBINED;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENERGY_WEIGHTED_POWER;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_FUEL_GRADE;
import static dev.carport.api.vehicle.VehicleFields.ENGINE_HYBRID;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_HIGHLIGHTS;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OPTIONAL;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_OTHER;
import static dev.carport.api.vehicle.VehicleFields.EQUIPMENT_STANDARD;
import static dev.carport.api.vehicle.VehicleFields.FINANCING;
import static dev.carport.api.vehicle.VehicleFields.LEASING;
import static dev.carport.apps.autoscout24.fixtures.ExportSettings.settings;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.financing;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.leasing;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.newCar;
import static dev.carport.apps.autoscout24.fixtures.Vehicles.usedCar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.settings.EquipmentDisplay;
import dev.carport.api.settings.OfferMode;
import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Distance;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.HybridKind;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The composed text: markup, equipment, energy figures, financing and leasing examples, and the limit. */
class DescriptionTest {
    private static final String FINANCING_TEXT =
            "Finanzierungsbeispiel (repräsentatives Beispiel nach § 17 PAngV): Fahrzeugpreis 27.490,00 €, Anzahlung"
                    + " 4.000,00 €, Nettodarlehensbetrag 23.490,00 €, Bruttodarlehensbetrag 26.703,00 €, Gesamtbetrag"
                    + " 26.703,00 €, Laufzeit 48 Monate, 47 monatliche Raten zu 249,00 €, Schlussrate 11.000,00 €,"
                    + " Laufleistung 10.000 km pro Jahr, gebundener Sollzinssatz 4,88 % p. a., effektiver Jahreszins"
                    + " 4,99 %. Darlehensgeber: Autobank AG, Hauptstraße 1, 10115 Berlin.";
    private static final String LEASING_TEXT =
            "Leasingbeispiel für Privatkunden: Laufzeit 36 Monate, Laufleistung 15.000 km pro Jahr, monatliche Rate"
                    + " 299,00 € (inkl. MwSt.), Sonderzahlung 2.500,00 €, Gesamtbetrag 13.264,00 €. Leasinggeber:"
                    + " Leasinghaus GmbH, Ring 5, 60311 Frankfurt. Angebot gültig bis 31.12.2026.";

    @Test
    void usesDoubleBackslashesForLineBreaks() {
        var car = usedCar().with(DESCRIPTIONS, Map.of("de", "Erste Zeile\nZweite Zeile\n\nDritte"));

        assertThat(Mapped.of(car).text()).isEqualTo("Erste Zeile\\\\Zweite Zeile\\\\\\\\Dritte");
    }

    @Test
    void marksOfTheDealerCannotBreakTheMarkup() {
        var car = usedCar().with(DESCRIPTIONS, Map.of("de", "TOP ***Zustand*** a\\\\b 5*4"));

        assertThat(Mapped.of(car).text()).isEqualTo("TOP *Zustand* a\\b 5*4");
    }

    @Test
    void takesTheLanguageOfTheExportElseAnyThatIsThere() {
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", "Hallo", "en", "Hello")))
                        .text())
                .isEqualTo("Hallo");
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("en", "Hello")))
                        .text())
                .isEqualTo("Hello");
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("fr", "Bonjour")))
                        .text())
                .isEqualTo("Bonjour");
        assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of())).sent("description"))
                .isNull();
    }

    @Nested
    @DisplayName("equipment")
    class EquipmentInTheText {
        private final Vehicle car = usedCar()
                .with(DESCRIPTIONS, Map.of("de", "Text."))
                .with(EQUIPMENT_HIGHLIGHTS, List.of("Standheizung"))
                .with(EQUIPMENT_STANDARD, List.of("ABS", "Servolenkung > 30 km/h"))
                .with(EQUIPMENT_OPTIONAL, List.of("Panoramadach", " standheizung "))
                .with(EQUIPMENT_OTHER, "Garantie\nFußmatten");

        @Test
        void isNotInTheTextAsFeatures() {
            assertThat(Mapped.of(car).text()).isEqualTo("Text.");
        }

        @Test
        void standsInOneListWithEachItemOnce() {
            assertThat(Mapped.of(car, settings().equipment(EquipmentDisplay.LIST))
                            .text())
                    .isEqualTo("Text.\\\\**Ausstattung**\\\\* Standheizung\\\\* ABS\\\\* Navigationssystem"
                            + "\\\\* Leichtmetallfelgen\\\\* Servolenkung › 30 km/h\\\\* Panoramadach\\\\* Garantie"
                            + "\\\\* Fußmatten");
        }

        @Test
        void standsInGroupsWithHeadings() {
            assertThat(Mapped.of(car, settings().equipment(EquipmentDisplay.GROUPS))
                            .text())
                    .isEqualTo("Text.\\\\**Highlights**\\\\* Standheizung\\\\**Sicherheit**\\\\* ABS"
                            + "\\\\**Medien und Kommunikation**\\\\* Navigationssystem"
                            + "\\\\**Außen und Räder**\\\\* Leichtmetallfelgen"
                            + "\\\\**Serienausstattung**\\\\* Servolenkung › 30 km/h"
                            + "\\\\**Sonderausstattung**\\\\* Panoramadach"
                            + "\\\\**Weiteres**\\\\* Garantie\\\\* Fußmatten");
        }

        @Test
        void aLineWithAnAddressIsLeftOutAndNamed() {
            var mapped = Mapped.of(
                    car.with(EQUIPMENT_OPTIONAL, List.of("Panoramadach", "Mehr: www.hersteller.example")),
                    settings().equipment(EquipmentDisplay.LIST));

            assertThat(mapped.text()).contains("Panoramadach").doesNotContain("hersteller");
            assertThat(mapped.findings()).contains("WARNING equipment.optional equipment-line-left-out");
            assertThat(mapped.errors()).isEmpty();
        }
    }

    @Nested
    @DisplayName("financing and leasing")
    class Examples {
        private final Vehicle both = usedCar()
                .with(DESCRIPTIONS, Map.of("de", "Text."))
                .with(FINANCING, List.of(financing("1")))
                .with(LEASING, List.of(leasing("1")));

        @Test
        void offMeansNothing() {
            assertThat(Mapped.of(both).text()).isEqualTo("Text.");
        }

        @Test
        void financingStandsAtTheBeginningOrTheEnd() {
            assertThat(Mapped.of(both, settings().financing(OfferMode.TEXT_START))
                            .text())
                    .isEqualTo(FINANCING_TEXT + "\\\\Text.");
            assertThat(Mapped.of(both, settings().financing(OfferMode.TEXT_END)).text())
                    .isEqualTo("Text.\\\\" + FINANCING_TEXT);
        }

        @Test
        void leasingInTheTextTakesThePlaceOfFinancingInTheText() {
            var mapped =
                    Mapped.of(both, settings().financing(OfferMode.TEXT_START).leasing(OfferMode.TEXT_END));

            assertThat(mapped.text()).isEqualTo("Text.\\\\" + LEASING_TEXT);
        }

        @Test
        void aVehicleWithoutLeasingKeepsItsFinancing() {
            var mapped = Mapped.of(
                    both.with(LEASING, List.of()),
                    settings().financing(OfferMode.TEXT_END).leasing(OfferMode.TEXT_END));

            assertThat(mapped.text()).isEqualTo("Text.\\\\" + FINANCING_TEXT);
        }

        @Test
        void leasingInTheTextAndFinancingAsValuesBothGo() {
            var mapped = Mapped.of(both, settings().financing(OfferMode.VALUES).leasing(OfferMode.TEXT_END));

            assertThat(mapped.text()).isEqualTo("Text.\\\\" + LEASING_TEXT);
            assertThat(mapped.part("financing").path("monthlyRate").asInt()).isEqualTo(249);
        }

        @Test
        void onlyTheChosenOfferIsUsed() {
            var mapped =
                    Mapped.of(both, settings().financing(OfferMode.TEXT_END).financingChoice("2"));

            assertThat(mapped.text()).isEqualTo("Text.");
        }

        @Test
        void anIncompleteExampleIsLeftOutWithEveryReason() {
            var offer = financing("1");
            var incomplete = new FinancingOffer(
                    "1",
                    null,
                    offer.effectiveRate(),
                    offer.debitRate(),
                    offer.debitKind(),
                    offer.duration(),
                    offer.rates(),
                    offer.monthlyRate(),
                    offer.downPayment(),
                    offer.finalRate(),
                    offer.netCredit(),
                    offer.grossCredit(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            var mapped = Mapped.of(
                    both.with(FINANCING, List.of(incomplete)), settings().financing(OfferMode.TEXT_END));

            assertThat(mapped.text()).isEqualTo("Text.");
            assertThat(mapped.findings())
                    .contains(
                            "WARNING financing[0].bank offer-incomplete",
                            "WARNING financing[0].total offer-incomplete");
            assertThat(mapped.errors()).isEmpty();
        }

        @Test
        void anExpiredOfferIsLeftOutAndAValidOneLookedAtAgain() {
            var wanted = settings().leasing(OfferMode.TEXT_END);
            assertThat(Mapped.of(both, wanted).reviewOn()).isEqualTo(LocalDate.of(2027, 1, 1));

            var expired = Mapped.of(both.with(LEASING, List.of(until(LocalDate.of(2026, 11, 23)))), wanted);
            assertThat(expired.text()).isEqualTo("Text.");
            assertThat(expired.findings()).contains("WARNING leasing[0].validUntil offer-expired");
            assertThat(Mapped.of(both.with(LEASING, List.of(until(LocalDate.of(2026, 11, 24)))), wanted)
                            .text())
                    .contains("Leasingbeispiel");
        }

        private LeasingOffer until(LocalDate day) {
            var offer = leasing("1");
            return new LeasingOffer(
                    offer.key(),
                    offer.lessor(),
                    offer.customer(),
                    offer.duration(),
                    offer.annualMileage(),
                    offer.monthlyRateGross(),
                    null,
                    offer.downPayment(),
                    offer.total(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    day);
        }
    }

    @Nested
    @DisplayName("energy figures")
    class EnergyFiguresInTheText {
        @Test
        void standInOneLineUnderTheDuty() {
            assertThat(Mapped.of(newCar()).text())
                    .endsWith("\\\\Energieverbrauch (kombiniert): 6,4 l/100 km; CO2-Emissionen (kombiniert): 145 g/km;"
                            + " CO2-Klasse: E");
        }

        @Test
        void ofAnElectricCarNamePowerAndRange() {
            var electric = newCar().with(ENGINE_FUEL, FuelType.ELECTRIC)
                    .with(ENGINE_FUEL_GRADE, null)
                    .with(ENERGY_FUEL_COMBINED, null)
                    .with(ENERGY_POWER_COMBINED, PowerConsumption.of("15.9"))
                    .with(ENERGY_CO2, new Co2(0))
                    .with(ENERGY_CO2_CLASS, Co2Class.A)
                    .with(ENERGY_ELECTRIC_RANGE, new Distance(512));

            assertThat(Mapped.of(electric).text())
                    .endsWith("Energieverbrauch (kombiniert): 15,9 kWh/100 km; CO2-Emissionen (kombiniert): 0 g/km;"
                            + " CO2-Klasse: A; Elektrische Reichweite: 512 km");
        }

        @Test
        void ofAnElectricCarAreWholeWithoutAStatedEmission() {
            var electric = newCar().with(ENGINE_FUEL, FuelType.ELECTRIC)
                    .with(ENGINE_FUEL_GRADE, null)
                    .with(ENERGY_FUEL_COMBINED, null)
                    .with(ENERGY_POWER_COMBINED, PowerConsumption.of("15.9"))
                    .with(ENERGY_CO2, null)
                    .with(ENERGY_CO2_CLASS, Co2Class.A);

            var mapped = Mapped.of(electric);

            assertThat(mapped.errors()).isEmpty();
            assertThat(mapped.text())
                    .endsWith("Energieverbrauch (kombiniert): 15,9 kWh/100 km; CO2-Emissionen (kombiniert): 0 g/km;"
                            + " CO2-Klasse: A");
        }

        @Test
        void ofAnotherFuelFollowTheGradeTheyWereMeasuredWith() {
            var other = newCar().with(ENGINE_FUEL, FuelType.OTHER)
                    .with(ENGINE_FUEL_GRADE, FuelGrade.ELECTRICITY)
                    .with(ENERGY_FUEL_COMBINED, null)
                    .with(ENERGY_POWER_COMBINED, PowerConsumption.of("21.4"))
                    .with(ENERGY_CO2, new Co2(0))
                    .with(ENERGY_CO2_CLASS, Co2Class.A);

            assertThat(Mapped.of(other).text())
                    .endsWith("Energieverbrauch (kombiniert): 21,4 kWh/100 km; CO2-Emissionen (kombiniert): 0 g/km;"
                            + " CO2-Klasse: A");
        }

        @Test
        void ofAPlugInHybridNameBothStatesOfTheBattery() {
            var plugIn = newCar().with(ENGINE_HYBRID, HybridKind.PLUG_IN)
                    .with(ENERGY_FUEL_COMBINED, FuelConsumption.of("5.6"))
                    .with(ENERGY_WEIGHTED_FUEL, FuelConsumption.of("1.2"))
                    .with(ENERGY_WEIGHTED_POWER, PowerConsumption.of("15.6"))
                    .with(ENERGY_CO2, new Co2(28))
                    .with(ENERGY_CO2_CLASS, Co2Class.B)
                    .with(ENERGY_CO2_CLASS_DISCHARGED, Co2Class.D)
                    .with(ENERGY_ELECTRIC_RANGE, new Distance(62));

            assertThat(Mapped.of(plugIn).text())
                    .endsWith("Energieverbrauch (gewichtet kombiniert): 15,6 kWh/100 km plus 1,2 l/100 km;"
                            + " CO2-Emissionen (gewichtet kombiniert): 28 g/km; CO2-Klasse: B; Kraftstoffverbrauch bei"
                            + " entladener Batterie (kombiniert): 5,6 l/100 km; CO2-Klasse bei entladener Batterie: D;"
                            + " Elektrische Reichweite: 62 km");
        }

        @Test
        void ofAUsedCarAreNotInTheText() {
            assertThat(Mapped.of(usedCar().with(ENERGY_CO2, new Co2(130)).with(ENERGY_CO2_CLASS, Co2Class.D))
                            .text())
                    .doesNotContain("CO2");
        }
    }

    @Nested
    @DisplayName("the limit of 4,000 characters")
    class TheLimit {
        @Test
        void cutsTheDealersWordsAndNeverWhatTheLawAsksFor() {
            var car = newCar().with(DESCRIPTIONS, Map.of("de", "Wort ".repeat(900)));
            var mapped = Mapped.of(car);

            assertThat(mapped.text()).hasSizeLessThanOrEqualTo(4000).endsWith("CO2-Klasse: E");
            assertThat(mapped.findings()).contains("WARNING descriptions text-cut");
        }

        @Test
        void exactly4000CharactersAreLeftAsTheyAre() {
            var text = "x".repeat(4000);

            assertThat(Mapped.of(usedCar().with(DESCRIPTIONS, Map.of("de", text)))
                            .text())
                    .isEqualTo(text);
        }

        @Test
        void requiredTextAloneAboveTheLimitStopsTheListing() {
            var offer = leasing("1");
            var endless = new LeasingOffer(
                    offer.key(),
                    offer.lessor(),
                    offer.customer(),
                    offer.duration(),
                    offer.annualMileage(),
                    offer.monthlyRateGross(),
                    null,
                    null,
                    offer.total(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    "Bedingung ".repeat(400),
                    null);
            var mapped = Mapped.of(
                    usedCar().with(LEASING, List.of(endless)), settings().leasing(OfferMode.TEXT_END));

            assertThat(mapped.findings()).contains("ERROR descriptions legal-text-too-long");
        }
    }
}
