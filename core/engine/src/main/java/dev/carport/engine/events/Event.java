package dev.carport.engine.events;

/** Something that an open page may want to show. Holds keys only: whoever is interested looks again. */
public sealed interface Event {
    /** An export's counts or state may have changed. */
    record ExportChanged(String exportId, String location, String app) implements Event {}

    /** Vehicles of a location have changed. */
    record StockChanged(String location) implements Event {}

    /** Orders of a location have changed. */
    record OrdersChanged(String location) implements Event {}

    /** An app was loaded, unloaded, or given another environment. */
    record AppChanged(String app) implements Event {}
}
