package com.example.carport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.PartValue;
import dev.carport.api.reference.References;
import dev.carport.api.settings.CustomerNumber;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExampleMappingTest {

    private static final Vehicle GOLF = Vehicle.of("4711", VehicleKind.CAR, Condition.USED)
            .with(VehicleFields.MAKE, "Volkswagen")
            .with(VehicleFields.MODEL, "Golf")
            .with(VehicleFields.IDENTITY_VIN, "WVWZZZ1KZAW000001")
            .with(VehicleFields.HISTORY_FIRST_REGISTRATION, YearMonth.of(2021, 3))
            .with(VehicleFields.HISTORY_MILEAGE, new Mileage(41_000))
            .with(VehicleFields.PRICES_GROSS, Money.eur("18990.50"));

    @Test
    void sendsWhatIsKnownAndLeavesOutTheRest() {
        MappingResult result = map(GOLF, new ExampleSettings(new CustomerNumber("D-17"), false, ""));

        assertThat(result.findings()).isEmpty();
        assertThat(json(result))
                .isEqualTo("{\"dealer\":\"D-17\",\"number\":\"4711\",\"make\":\"Volkswagen\",\"model\":\"Golf\","
                        + "\"firstRegistration\":\"2021-03\",\"kilometres\":41000,\"price\":18990.5}");
    }

    @Test
    void showsTheVinAndTheHeadlineWhenTheDealerWantsThem() {
        MappingResult result =
                map(GOLF, new ExampleSettings(new CustomerNumber("D-17"), true, "Fresh from the workshop"));

        assertThat(json(result))
                .endsWith("\"price\":18990.5,\"vin\":\"WVWZZZ1KZAW000001\",\"headline\":\"Fresh from the workshop\"}");
    }

    @Test
    void holdsBackACarWithoutAPrice() {
        MappingResult result = map(
                GOLF.with(VehicleFields.PRICES_GROSS, null),
                new ExampleSettings(new CustomerNumber("D-17"), false, ""));

        assertThat(result.blocked()).isTrue();
        assertThat(result.findings()).containsExactly(Finding.error(VehicleFields.PRICES_GROSS, "required"));
    }

    private static MappingResult map(Vehicle vehicle, ExampleSettings settings) {
        return new ExampleApp()
                .mapping()
                .apply(new Input<>(
                        "ref-1",
                        vehicle,
                        settings,
                        References.NONE,
                        Map.of(),
                        Locale.GERMAN,
                        Instant.parse("2026-11-01T10:00:00Z"),
                        ZoneId.of("Europe/Berlin")));
    }

    private static String json(MappingResult result) {
        return ((PartValue.Present) result.parts().get(ExampleMapping.DATA))
                .content()
                .json();
    }
}
