package dev.carport.bench;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.demo.DemoGroup;
import dev.carport.engine.demo.DemoVehicle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A stock of any size, the same each time: the cars of the demo's dealers over and over, with their spread of makes, ages,
 * equipment, texts and offers, told apart by number, VIN and price. Without pictures: their bytes are not here.
 */
final class Stock {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<Vehicle> patterns = new DemoGroup(DemoGroup.SEED, DAY)
            .vehicles().stream()
                    .filter(made -> made.faults().isEmpty())
                    .map(DemoVehicle::vehicle)
                    .filter(vehicle -> vehicle.kind() == VehicleKind.CAR
                            && vehicle.prices().gross() != null)
                    .toList();

    /** The vehicles of a location from one place to before another; the location's code begins their numbers. */
    List<Vehicle> vehicles(String location, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> vehicle(location, i)).toList();
    }

    private Vehicle vehicle(String location, int i) {
        Vehicle pattern = patterns.get(i % patterns.size());
        Money price = Objects.requireNonNull(pattern.prices().gross(), "those without were left out");
        return pattern.toBuilder()
                .with(VehicleFields.LOCATION, location)
                .with(VehicleFields.STATUS, VehicleStatus.AVAILABLE)
                .with(VehicleFields.NUMBER, location + "-" + i)
                .with(VehicleFields.IDENTITY_VIN, "WAUZZZF4%s%08d".formatted(location.charAt(0), i))
                .with(
                        VehicleFields.PRICES_GROSS,
                        new Money(price.amount().add(BigDecimal.valueOf(i % 97)), price.currency()))
                .build();
    }
}
