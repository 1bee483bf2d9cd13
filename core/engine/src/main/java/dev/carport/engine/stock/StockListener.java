package dev.carport.engine.stock;

import java.util.Collection;

/** Is told about changes of the stock inside their transaction, so that what follows from them is stored with them or not at all. */
@FunctionalInterface
public interface StockListener {
    /** These vehicles of a location are new, changed or gone. */
    void changed(String location, Collection<String> vehicleIds);
}
