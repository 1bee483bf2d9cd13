package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.vehicle.Engine;
import dev.carport.api.vehicle.HybridKind;
import org.jspecify.annotations.Nullable;

/**
 * What the platform calls a fuel category: one word for fuel and hybrid together. A mild hybrid cannot drive on its
 * electric motor and is listed under its fuel.
 */
enum EnergySource {
    PETROL,
    DIESEL,
    ELECTRIC,
    PETROL_HYBRID,
    DIESEL_HYBRID,
    LPG,
    CNG,
    HYDROGEN,
    ETHANOL,
    TWO_STROKE,
    OTHER;

    /** Of an engine; null when its fuel is not known. */
    static @Nullable EnergySource of(Engine engine) {
        if (engine.fuel() == null) {
            return null;
        }
        boolean drivesElectrically = engine.hybrid() == HybridKind.FULL || engine.hybrid() == HybridKind.PLUG_IN;
        return switch (engine.fuel()) {
            case PETROL -> drivesElectrically ? PETROL_HYBRID : PETROL;
            case DIESEL -> drivesElectrically ? DIESEL_HYBRID : DIESEL;
            case ELECTRIC -> ELECTRIC;
            case LPG -> LPG;
            case CNG -> CNG;
            case HYDROGEN -> HYDROGEN;
            case ETHANOL -> drivesElectrically ? PETROL_HYBRID : ETHANOL;
            case TWO_STROKE -> TWO_STROKE;
            case OTHER -> OTHER;
        };
    }

    /** True when the platform takes a particle filter for it (E1). */
    boolean mayHaveParticleFilter() {
        return this == DIESEL || this == DIESEL_HYBRID;
    }
}
