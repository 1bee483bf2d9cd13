/**
 * A training copy of gebraucht.de for tests, the demo and training. Begin with {@link
 * dev.carport.apps.gebrauchtde.sandbox.GebrauchtDeSandbox}.
 */
@NullMarked
package dev.carport.apps.gebrauchtde.sandbox;

import org.jspecify.annotations.NullMarked;
