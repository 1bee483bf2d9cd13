package dev.carport.apps.autoscout24.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.reference.Tables;
import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Drive;
import dev.carport.api.vehicle.EfficiencyClass;
import dev.carport.api.vehicle.EmissionClass;
import dev.carport.api.vehicle.EmissionSticker;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.Upholstery;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import dev.carport.apps.autoscout24.AutoScout24App;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables beside the app name what there is. */
class WordsTest {
    private static final Map<String, Class<? extends Enum<?>>> OURS = Map.ofEntries(
            Map.entry(Lists.COLOURS, Colour.class),
            Map.entry(Lists.INTERIOR_COLOURS, InteriorColour.class),
            Map.entry(Lists.UPHOLSTERY, Upholstery.class),
            Map.entry(Lists.CAR_BODIES, BodyType.class),
            Map.entry(Lists.BIKE_BODIES, BodyType.class),
            Map.entry(Lists.CAR_FUELS, EnergySource.class),
            Map.entry(Lists.FUEL_GRADES, FuelGrade.class),
            Map.entry(Lists.TRANSMISSIONS, Transmission.class),
            Map.entry(Lists.DRIVES, Drive.class),
            Map.entry(Lists.CAR_EMISSION_CLASSES, EmissionClass.class),
            Map.entry(Lists.EFFICIENCY_CLASSES, EfficiencyClass.class),
            Map.entry(Lists.STICKERS, EmissionSticker.class),
            Map.entry(Lists.CAR_OFFER_TYPES, Condition.class),
            Map.entry(Lists.SERVICES, IncludedService.class),
            Map.entry(Lists.BIKE_EQUIPMENT, Feature.class));

    @Test
    void everyWordOfOursIsAConstant() {
        assertThat(Aliases.all()).containsKeys(OURS.keySet().toArray(String[]::new));
        OURS.forEach(
                (list, type) -> assertThat(Stream.of(type.getEnumConstants()).map(Enum::name))
                        .as(list)
                        .containsAll(Aliases.all().getOrDefault(list, Map.of()).keySet()));
    }

    @Test
    void everyPlaceOfAMessageIsAFieldOfOursOrASetting() {
        Stream<String> fields = VehicleField.all().stream().map(VehicleField::key);
        Stream<String> settings =
                Arrays.stream(As24Settings.class.getRecordComponents()).map(RecordComponent::getName);

        assertThat(Stream.concat(fields, settings))
                .containsAll(Tables.beside(AutoScout24App.class, "places.ini").all().values().stream()
                        .flatMap(table -> table.values().stream())
                        .filter(place -> !place.isEmpty())
                        .toList());
    }
}
