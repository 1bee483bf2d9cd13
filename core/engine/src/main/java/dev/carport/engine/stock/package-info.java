/**
 * The stock as it is kept: one JSON document per vehicle plus what is needed to find it, a version per change and a
 * record of each change. {@link dev.carport.engine.stock.StockStore} is the way in,
 * {@link dev.carport.engine.stock.StoredVehicle} what comes out. The store does not know what the document means.
 */
@NullMarked
package dev.carport.engine.stock;

import org.jspecify.annotations.NullMarked;
