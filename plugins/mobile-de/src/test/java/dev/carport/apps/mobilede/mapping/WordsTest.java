package dev.carport.apps.mobilede.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Colour;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.EmissionClass;
import dev.carport.api.vehicle.EmissionSticker;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.InteriorColour;
import dev.carport.api.vehicle.Transmission;
import dev.carport.api.vehicle.Upholstery;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables beside the app name what there is. */
class WordsTest {
    private static final Map<String, Class<? extends Enum<?>>> OURS = Map.of(
            Lists.CATEGORIES, BodyType.class,
            Lists.USAGE_TYPES, Condition.class,
            Lists.FUELS, FuelType.class,
            Lists.GEARBOXES, Transmission.class,
            Lists.COLOURS, Colour.class,
            Lists.INTERIOR_COLOURS, InteriorColour.class,
            Lists.INTERIOR_TYPES, Upholstery.class,
            Lists.EMISSION_CLASSES, EmissionClass.class,
            Lists.STICKERS, EmissionSticker.class);

    @Test
    void everyWordOfOursIsAConstant() {
        assertThat(Aliases.all()).containsKeys(OURS.keySet().toArray(String[]::new));
        OURS.forEach(
                (list, type) -> assertThat(Stream.of(type.getEnumConstants()).map(Enum::name))
                        .as(list)
                        .containsAll(Aliases.all().getOrDefault(list, Map.of()).keySet()));
    }
}
