/**
 * The stock: vehicles as they come in, are checked and are kept. {@link dev.carport.engine.stock.VehicleReader} turns
 * what somebody sent into a vehicle or all findings at once, {@link dev.carport.engine.stock.VehicleCodec} writes and
 * reads the document that is kept. {@link dev.carport.engine.stock.StockStore} keeps one document per vehicle plus what
 * is needed to find it, a version per change and a record of each change; {@link dev.carport.engine.stock.StoredVehicle}
 * is what comes out. The store does not know what the document means.
 */
@NullMarked
package dev.carport.engine.stock;

import org.jspecify.annotations.NullMarked;
