package dev.carport.engine.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VehicleFieldDiffTest {

    private final VehicleCodec codec = new VehicleCodec();
    private final VehicleFieldDiff diff = new VehicleFieldDiff(codec);
    private final Vehicle before = Vehicle.builder("1", VehicleKind.CAR, Condition.USED)
            .with(VehicleFields.MAKE, "VW")
            .with(VehicleFields.PRICES_GROSS, Money.eur(100))
            .with(VehicleFields.HISTORY_FIRST_REGISTRATION, YearMonth.of(2020, 1))
            .build();

    @Test
    void findsNothingBetweenEqualVehicles() {
        assertThat(diff.between(stored(before), stored(before))).isEmpty();
    }

    @Test
    void namesEveryFieldThatWasSetChangedOrForgottenWithItsValues() {
        var after = before.with(VehicleFields.PRICES_GROSS, Money.eur(90))
                .with(VehicleFields.HISTORY_FIRST_REGISTRATION, null)
                .with(VehicleFields.HISTORY_MILEAGE, new Mileage(5))
                .with(VehicleFields.EQUIPMENT_FEATURES, Set.of(Feature.ABS))
                .with(VehicleFields.CONDITION, Condition.CLASSIC);

        assertThat(diff.between(stored(before), stored(after)))
                .containsExactly(
                        new FieldChange("condition", "\"USED\"", "\"CLASSIC\""),
                        new FieldChange("history.firstRegistration", "\"2020-01\"", null),
                        new FieldChange("history.mileage", null, "5"),
                        new FieldChange("equipment.features", null, "[\"ABS\"]"),
                        new FieldChange(
                                "prices.gross",
                                "{\"amount\":100.00,\"currency\":\"EUR\"}",
                                "{\"amount\":90.00,\"currency\":\"EUR\"}"));
    }

    private JsonBytes stored(Vehicle vehicle) {
        return JsonBytes.of(codec.encode(vehicle));
    }
}
