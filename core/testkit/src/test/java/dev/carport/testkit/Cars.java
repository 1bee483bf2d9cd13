package dev.carport.testkit;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;

/** Vehicles for tests. */
final class Cars {
    private Cars() {}

    /** A car that can be listed. */
    static Vehicle car(String number, long price) {
        return unpriced(number).toBuilder()
                .with(VehicleFields.PRICES_GROSS, Money.eur(price))
                .build();
    }

    /** The same with a VIN. */
    static Vehicle car(String number, long price, String vin) {
        return car(number, price).toBuilder()
                .with(VehicleFields.IDENTITY_VIN, vin)
                .build();
    }

    /** A car that lacks its price, so that nothing may be sent. */
    static Vehicle unpriced(String number) {
        return Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .build();
    }

    /** As many cars: {@code C00}, {@code C01} and so on. */
    static Vehicle[] fleet(int size) {
        Vehicle[] cars = new Vehicle[size];
        for (int i = 0; i < size; i++) {
            cars[i] = car("C%02d".formatted(i), 10_000 + i);
        }
        return cars;
    }

    /** Their numbers from one to before another. */
    static String[] numbers(int from, int to) {
        String[] numbers = new String[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = "C%02d".formatted(i);
        }
        return numbers;
    }
}
