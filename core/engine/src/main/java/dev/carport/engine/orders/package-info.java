/**
 * Orders of buyers at platforms that sell by themselves: fetched by {@link dev.carport.engine.orders.OrderFetching}, taken into store and
 * stock by {@link dev.carport.engine.orders.OrderIntake}, shown and answered through {@link dev.carport.engine.orders.OrderDesk}. Read
 * {@link dev.carport.engine.orders.PlacedOrder} first.
 */
@NullMarked
package dev.carport.engine.orders;

import org.jspecify.annotations.NullMarked;
