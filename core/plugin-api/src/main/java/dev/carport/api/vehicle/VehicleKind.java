package dev.carport.api.vehicle;

/** What a vehicle is. */
public enum VehicleKind implements Term {
    /** Car. */
    CAR,
    /** Motorcycle. */
    MOTORCYCLE,
    /** Van up to 7.5 t. */
    VAN,
    /** Motorhome. */
    MOTORHOME,
    /** Caravan. */
    CARAVAN,
    /** Truck over 7.5 t. */
    TRUCK,
    /** Semi-trailer truck. */
    SEMI_TRAILER_TRUCK,
    /** Semi-trailer. */
    SEMI_TRAILER,
    /** Trailer. */
    TRAILER,
    /** Bus. */
    BUS,
    /** Agricultural vehicle. */
    AGRICULTURAL,
    /** Construction machine. */
    CONSTRUCTION,
    /** Forklift truck. */
    FORKLIFT,
    /** E-bike. */
    E_BIKE
}
