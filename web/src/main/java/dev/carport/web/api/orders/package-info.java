/** The API of buyers' orders: {@link dev.carport.web.api.orders.OrderRoutes}. */
@NullMarked
package dev.carport.web.api.orders;

import org.jspecify.annotations.NullMarked;
