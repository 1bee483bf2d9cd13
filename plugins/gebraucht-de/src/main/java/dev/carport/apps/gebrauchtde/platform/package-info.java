/**
 * Talking to gebraucht.de: articles by {@link dev.carport.apps.gebrauchtde.platform.Transmission}, orders by {@link
 * dev.carport.apps.gebrauchtde.platform.OrderDesk}.
 */
@NullMarked
package dev.carport.apps.gebrauchtde.platform;

import org.jspecify.annotations.NullMarked;
