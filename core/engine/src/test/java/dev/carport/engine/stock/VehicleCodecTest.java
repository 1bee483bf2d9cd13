package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VehicleCodecTest {

    private final VehicleCodec codec = new VehicleCodec();

    @Test
    void writesWhatIsKnownInTheOrderOfTheRecordsAndNothingElse() {
        var vehicle = Vehicle.builder("A-1", VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.PRICES_GROSS, Money.eur("24490"))
                .with(VehicleFields.HISTORY_MILEAGE, new Mileage(18_420))
                .with(VehicleFields.HISTORY_FIRST_REGISTRATION, YearMonth.of(2021, 5))
                .with(VehicleFields.ENERGY_FUEL_COMBINED, FuelConsumption.of("5.40"))
                .with(VehicleFields.EQUIPMENT_FEATURES, EnumSet.of(Feature.USB, Feature.ABS))
                .with(VehicleFields.DESCRIPTIONS, Map.of("en", "Text", "de", "Größe \"M\"\n"))
                .with(VehicleFields.IMAGES, List.of(new Image("a".repeat(64), "image/png", 10, 4, 3, false, null)))
                .build();

        assertThat(text(vehicle))
                .isEqualTo("{\"number\":\"A-1\",\"kind\":\"CAR\",\"condition\":\"USED\",\"status\":\"AVAILABLE\","
                        + "\"history\":{\"firstRegistration\":\"2021-05\",\"mileage\":18420},"
                        + "\"equipment\":{\"features\":[\"ABS\",\"USB\"]},"
                        + "\"energy\":{\"fuel\":{\"combined\":5.4}},"
                        + "\"prices\":{\"gross\":{\"amount\":24490.00,\"currency\":\"EUR\"}},"
                        + "\"images\":[{\"hash\":\"" + "a".repeat(64)
                        + "\",\"mediaType\":\"image/png\",\"size\":10,\"width\":4,\"height\":3,\"blocked\":false}],"
                        + "\"descriptions\":{\"de\":\"Größe \\\"M\\\"\\n\",\"en\":\"Text\"}}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 1})
    void readsBackWhatItWrote(double filled) {
        var vehicles = new RandomVehicles(7, filled);
        for (int i = 0; i < 300; i++) {
            var vehicle = vehicles.next();
            var bytes = codec.encode(vehicle);
            var back = codec.decode(bytes);
            assertThat(back).isEqualTo(vehicle);
            assertThat(codec.encode(back)).isEqualTo(bytes);
        }
    }

    @Test
    void readsComponentsInAnyOrderAndSkipsUnknownOnes() {
        var json = "{\"futureThing\":{\"a\":[1,{}]},\"condition\":\"NEW\",\"kind\":\"VAN\",\"prices\":{\"vatRate\":19,"
                + "\"gross\":{\"currency\":\"EUR\",\"amount\":1,\"x\":2}},\"make\":null,\"number\":\"7\"}";
        var vehicle = codec.decode(json.getBytes(StandardCharsets.UTF_8));
        assertThat(vehicle.prices().gross()).isEqualTo(Money.eur(1));
        assertThat(vehicle.make()).isNull();
        assertThat(vehicle.kind()).isEqualTo(VehicleKind.VAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"number\":\"1\"}",
                "{\"number\":\"1\",\"kind\":\"SPACESHIP\",\"condition\":\"NEW\"}",
                "{\"number\":\"1\",\"kind\":\"CAR\",\"condition\":\"NEW\",\"history\":{\"mileage\":-1}}",
                "{\"number\":\"1\",\"kind\":\"CAR\",\"condition\":\"NEW\",\"history\":{\"mileage\":\"1\"}}",
                "{\"number\":\"1\",\"kind\":\"CAR\",\"condition\":\"NEW\",\"history\":{\"firstRegistration\":\"x\"}}",
                "{\"number\":\"1\",\"kind\":\"CAR\",\"condition\":\"NEW\",\"financing\":[{}]}"
            })
    void saysThatSomethingStoredIsNoVehicle(String json) {
        assertThatExceptionOfType(VehicleFormatException.class)
                .isThrownBy(() -> codec.decode(json.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("A stored vehicle cannot be read: ");
    }

    private String text(Vehicle vehicle) {
        return new String(codec.encode(vehicle), StandardCharsets.UTF_8);
    }
}
