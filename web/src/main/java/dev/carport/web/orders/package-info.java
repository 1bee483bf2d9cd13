/**
 * Pages of buyers' orders: {@link dev.carport.web.orders.OrderPages}. Who only looks sees no data of buyers.
 */
@NullMarked
package dev.carport.web.orders;

import org.jspecify.annotations.NullMarked;
