package dev.carport.apps.auterio.mapping;

import dev.carport.api.vehicle.VehicleStatus;

/** The five documented states of a vehicle. Which of ours is which of theirs is assumed. */
public final class Status {
    /** In stock. */
    public static final String AVAILABLE = "disponible";
    /** Reserved. */
    public static final String RESERVED = "reservado";
    /** Sold. */
    public static final String SOLD = "vendido";
    /** On its way. */
    public static final String IN_TRANSIT = "transito";
    /** Taken out of stock. There is no deletion: this is the way to withdraw a vehicle that was not sold. */
    public static final String REMOVED = "baja";

    private Status() {}

    static String of(VehicleStatus status) {
        return switch (status) {
            case AVAILABLE -> AVAILABLE;
            case RESERVED -> RESERVED;
            case SOLD -> SOLD;
            case ORDERED, IN_TRANSIT, IN_PREPARATION -> IN_TRANSIT;
        };
    }
}
