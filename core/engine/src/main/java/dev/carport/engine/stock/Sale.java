package dev.carport.engine.stock;

import dev.carport.api.vehicle.VehicleStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle that an order has sold, although whoever sends the stock need not know it yet.
 *
 * @param vehicleId id of the vehicle, which is in stock
 * @param number its stock number
 * @param vin in capitals; null where not known
 * @param order our id of the order
 * @param said the status that the stock's sender gave it last; comes back when the sale is taken back
 * @param at when it was sold
 */
public record Sale(
        String vehicleId, String number, @Nullable String vin, String order, VehicleStatus said, Instant at) {}
