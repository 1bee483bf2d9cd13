package dev.carport.engine.stock;

import dev.carport.api.vehicle.VehicleStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Remembers which vehicles were sold by orders. Methods join the transaction of their thread. */
public interface SaleStore {
    /** Waits until nobody else writes the stock of a location, and keeps others from it until the transaction ends. */
    void oneWriterOf(String location);

    /** The sales of all vehicles that are in stock at a location. */
    List<Sale> ofLocation(String location);

    /** The sales of a vehicle that is in stock, the first one first; more than one when it was sold twice. */
    List<Sale> ofVehicle(String vehicleId);

    /** Notes a sale; the same order again changes nothing. */
    void put(String vehicleId, String order, VehicleStatus said, Instant at);

    /** Notes what the stock's sender says by now. */
    void said(String vehicleId, VehicleStatus status);

    /** Forgets a sale. False when there was none. */
    boolean remove(String vehicleId, String order);

    /** Forgets all sales of vehicles. */
    void removeAll(Collection<String> vehicleIds);
}
