/**
 * The vehicle: one immutable model for every kind of vehicle a dealer sells, the value types it is made of, and the
 * catalogue of its fields. The host makes vehicles, apps read them by accessors or through {@link
 * dev.carport.api.vehicle.VehicleField}. Read {@link dev.carport.api.vehicle.Vehicle} and {@link
 * dev.carport.api.vehicle.VehicleFields} first.
 */
@NullMarked
package dev.carport.api.vehicle;

import org.jspecify.annotations.NullMarked;
