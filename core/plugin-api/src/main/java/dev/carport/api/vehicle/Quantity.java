package dev.carport.api.vehicle;

/** A number with a fixed unit. In JSON it is the plain number; its unit is that of its only component. */
public sealed interface Quantity
        permits Co2,
                Displacement,
                Distance,
                EnergyAmount,
                FuelConsumption,
                Length,
                Mass,
                Mileage,
                Percent,
                Power,
                PowerConsumption {

    /** The plain number: an {@link Integer} or a {@link java.math.BigDecimal} without trailing zeros. */
    Number number();
}
