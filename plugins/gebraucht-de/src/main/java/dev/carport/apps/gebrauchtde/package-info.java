/**
 * The export app for gebraucht.de, which sells articles with cart, payment and shipping. Begin with {@link
 * dev.carport.apps.gebrauchtde.GebrauchtDeApp} and {@link dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping}; every guess about the
 * platform stands in {@link dev.carport.apps.gebrauchtde.Assumptions}.
 */
@NullMarked
package dev.carport.apps.gebrauchtde;

import org.jspecify.annotations.NullMarked;
