package dev.carport.engine.operations;

import dev.carport.api.vehicle.Vehicle;
import dev.carport.engine.reconcile.KnownVehicle;
import dev.carport.engine.reconcile.VehicleSource;
import dev.carport.engine.stock.StockStore;
import dev.carport.engine.stock.StoredVehicle;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The stock as planning wants it: parsed vehicles, in pages. */
public final class StockVehicles implements VehicleSource {
    private final StockStore stock;
    private final Function<byte[], Vehicle> decoder;

    /**
     * The vehicles of this stock.
     *
     * @param decoder reads a stored JSON document
     */
    public StockVehicles(StockStore stock, Function<byte[], Vehicle> decoder) {
        this.stock = stock;
        this.decoder = decoder;
    }

    @Override
    public Map<String, KnownVehicle> find(Collection<String> vehicleIds) {
        Map<String, KnownVehicle> found = HashMap.newHashMap(vehicleIds.size());
        stock.getAll(vehicleIds).forEach((id, stored) -> {
            if (stored.present()) {
                found.put(id, known(stored));
            }
        });
        return found;
    }

    /** The vehicles with these ids, in stock or gone, as far as they are remembered. */
    public Map<String, Vehicle> everKnown(Collection<String> vehicleIds) {
        Map<String, Vehicle> known = HashMap.newHashMap(vehicleIds.size());
        stock.getAll(vehicleIds)
                .forEach((id, stored) ->
                        known.put(id, decoder.apply(stored.json().utf8())));
        return known;
    }

    /** Those of the vehicles that have left the stock and are still remembered. */
    public Map<String, Vehicle> gone(Collection<String> vehicleIds) {
        Map<String, Vehicle> gone = new HashMap<>();
        stock.getAll(vehicleIds).forEach((id, stored) -> {
            if (!stored.present()) {
                gone.put(id, decoder.apply(stored.json().utf8()));
            }
        });
        return gone;
    }

    /** All vehicles of a location in the order of their ids, page by page. */
    public void pages(String location, int size, Consumer<Map<String, KnownVehicle>> page) {
        String after = null;
        while (true) {
            List<StoredVehicle> next = stock.next(location, after, size);
            if (next.isEmpty()) {
                return;
            }
            Map<String, KnownVehicle> vehicles = LinkedHashMap.newLinkedHashMap(next.size());
            next.forEach(stored -> vehicles.put(stored.id(), known(stored)));
            page.accept(vehicles);
            after = next.getLast().id();
        }
    }

    private KnownVehicle known(StoredVehicle stored) {
        return new KnownVehicle(stored.location(), decoder.apply(stored.json().utf8()), stored.firstSeenAt());
    }
}
