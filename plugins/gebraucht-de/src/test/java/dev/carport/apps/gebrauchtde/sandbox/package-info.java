/** The simulator against the facts. */
@NullMarked
package dev.carport.apps.gebrauchtde.sandbox;

import org.jspecify.annotations.NullMarked;
