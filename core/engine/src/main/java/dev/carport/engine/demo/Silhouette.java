package dev.carport.engine.demo;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Vehicle;
import java.util.Objects;

/** The side views there are, each with what it looks like from the front. */
enum Silhouette {
    HATCHBACK(620, 345),
    ESTATE(640, 325),
    SALOON(640, 315),
    COUPE(650, 295),
    CONVERTIBLE(630, 300),
    SUV(660, 400),
    MINIVAN(660, 430),
    PANEL_VAN(690, 490),
    MOTORHOME(760, 500),
    CARAVAN(760, 450),
    TRUCK(760, 540),
    TRAILER(700, 290),
    TRACTOR(620, 590),
    MOTORCYCLE(240, 400),
    SCOOTER(230, 480);

    private final int width;
    private final int height;

    Silhouette(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Width from the front, where its length from the side is that of its outline. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    static Silhouette of(Vehicle vehicle) {
        return switch (vehicle.kind()) {
            case MOTORCYCLE, E_BIKE -> vehicle.body() == BodyType.SCOOTER ? SCOOTER : MOTORCYCLE;
            case MOTORHOME -> vehicle.body() == BodyType.CAMPER_VAN ? PANEL_VAN : MOTORHOME;
            case CARAVAN -> CARAVAN;
            case VAN, BUS -> PANEL_VAN;
            case TRUCK, SEMI_TRAILER_TRUCK -> TRUCK;
            case TRAILER, SEMI_TRAILER -> TRAILER;
            case AGRICULTURAL, CONSTRUCTION, FORKLIFT -> TRACTOR;
            case CAR -> ofCar(Objects.requireNonNullElse(vehicle.body(), BodyType.SMALL_CAR));
        };
    }

    private static Silhouette ofCar(BodyType body) {
        return switch (body) {
            case ESTATE -> ESTATE;
            case SALOON -> SALOON;
            case COUPE -> COUPE;
            case CONVERTIBLE -> CONVERTIBLE;
            case SUV, PICKUP -> SUV;
            case MINIVAN -> MINIVAN;
            case TRANSPORTER -> PANEL_VAN;
            default -> HATCHBACK;
        };
    }
}
