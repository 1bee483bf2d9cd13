package dev.carport.engine.demo;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import java.util.List;

/** Which sides of a vehicle the dealer has photographed. */
final class DemoViews {

    private static final List<DemoView> CAR =
            List.of(DemoView.LEFT, DemoView.FRONT, DemoView.RIGHT, DemoView.REAR, DemoView.COCKPIT, DemoView.WHEEL);
    private static final List<DemoView> OTHER = List.of(DemoView.LEFT, DemoView.RIGHT, DemoView.WHEEL);

    private DemoViews() {}

    static List<DemoView> of(Vehicle vehicle) {
        var all = vehicle.kind() == VehicleKind.CAR ? CAR : OTHER;
        // What is not on the premises yet has the maker's picture only.
        boolean here = vehicle.status() != VehicleStatus.ORDERED && vehicle.status() != VehicleStatus.IN_TRANSIT;
        return here ? all : all.subList(0, 1);
    }
}
