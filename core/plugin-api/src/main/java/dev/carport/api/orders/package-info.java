/**
 * What comes back from platforms that sell by themselves: orders of buyers. A platform that has them implements
 * {@link dev.carport.api.orders.Orders} beside its other abilities; the host fetches, stores, shows and answers them.
 */
@NullMarked
package dev.carport.api.orders;

import org.jspecify.annotations.NullMarked;
