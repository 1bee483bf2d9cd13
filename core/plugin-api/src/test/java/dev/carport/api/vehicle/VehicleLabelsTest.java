package dev.carport.api.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class VehicleLabelsTest {

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final List<Class<? extends Term>> TERMS = List.of(
            BatteryOwnership.class,
            BodyType.class,
            ChargingPlug.class,
            Co2Class.class,
            Colour.class,
            Condition.class,
            DebitInterest.class,
            Drive.class,
            DrivingCab.class,
            EfficiencyClass.class,
            EmissionClass.class,
            EmissionSticker.class,
            Feature.class,
            FeatureGroup.class,
            FinalDrive.class,
            FuelGrade.class,
            FuelType.class,
            Heating.class,
            HeightClass.class,
            HybridKind.class,
            Hydraulics.class,
            InteriorColour.class,
            LeasingCustomer.class,
            LengthClass.class,
            SlidingDoors.class,
            Transmission.class,
            Upholstery.class,
            VatKind.class,
            VehicleKind.class,
            VehicleStatus.class);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasALabelForEveryFieldEveryTopicAndEveryConstantAndNothingElse(Locale language) {
        assertThat(new TreeSet<>(VehicleLabels.bundle(language).keySet())).containsExactlyElementsOf(expectedKeys());
        assertThat(own(language)).containsExactlyElementsOf(expectedKeys());
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void leavesNoLabelEmpty(Locale language) {
        var bundle = VehicleLabels.bundle(language);
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).isNotBlank());
    }

    @Test
    void answersInEnglishOnAGermanMachine() {
        Locale.setDefault(Locale.GERMANY);
        assertThat(VehicleFields.HISTORY_MILEAGE.label(Locale.ENGLISH)).isEqualTo("Mileage");
        assertThat(VehicleFields.HISTORY_MILEAGE.label(Locale.GERMANY)).isEqualTo("Kilometerstand");
        assertThat(FuelType.PETROL.label(Locale.UK)).isEqualTo("Petrol");
        assertThat(VehicleFields.HISTORY_MILEAGE.label(Locale.FRENCH)).isEqualTo("Mileage");
    }

    @Test
    void readsUmlautsAsTheyAre() {
        assertThat(VehicleKind.TRUCK.label(Locale.GERMAN)).isEqualTo("Lkw über 7,5 t");
        assertThat(VehicleFields.ENERGY_CO2.label(Locale.GERMAN)).isEqualTo("CO₂-Emission kombiniert");
    }

    @Test
    void findsTheLabelOfAPathIntoAListOrMap() {
        assertThat(VehicleLabels.field("financing[1].bank", Locale.ENGLISH)).isEqualTo("Bank");
        assertThat(VehicleLabels.field("financing[1]", Locale.ENGLISH)).isEqualTo("Financing offer");
        assertThat(VehicleLabels.field("descriptions.de", Locale.ENGLISH)).isEqualTo("Descriptions");
        assertThat(VehicleLabels.field("prices", Locale.ENGLISH)).isEqualTo("Prices");
        assertThat(VehicleLabels.field("colour", Locale.ENGLISH)).isEqualTo("colour");
    }

    @Test
    void namesTopicsForHeadings() {
        assertThat(VehicleLabels.topic("energy.costs", Locale.GERMAN)).isEqualTo("Energiekosten und Steuer");
    }

    private static TreeSet<String> own(Locale language) {
        var suffix = language.equals(Locale.GERMAN) ? "_de" : "";
        return new TreeSet<>(
                Collections.list(ResourceBundle.getBundle("dev.carport.api.vehicle.messages" + suffix, Locale.ROOT)
                        .getKeys()));
    }

    private static TreeSet<String> expectedKeys() {
        var keys = new TreeSet<String>();
        VehicleField.all().forEach(field -> {
            keys.add("field." + field.key());
            for (int dot = field.key().indexOf('.'); dot > 0; dot = field.key().indexOf('.', dot + 1)) {
                keys.add("topic." + field.key().substring(0, dot));
            }
        });
        VehicleFieldsTest.elementPaths().forEach(path -> {
            keys.add("field." + path);
            keys.add("topic." + path.substring(0, path.indexOf('.')));
        });
        TERMS.forEach(type -> Stream.of(type.getEnumConstants())
                .forEach(term -> keys.add("enum." + type.getSimpleName() + "." + term.name())));
        return keys;
    }
}
