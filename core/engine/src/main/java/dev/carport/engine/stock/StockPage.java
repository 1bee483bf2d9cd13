package dev.carport.engine.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list of vehicles.
 *
 * @param vehicles in the order asked for
 * @param next what to ask with for the following part, safe in an address; null on the last part
 */
public record StockPage(
        List<StoredVehicle> vehicles, @Nullable String next) {

    /** Copies the vehicles. */
    public StockPage {
        vehicles = List.copyOf(vehicles);
    }
}
