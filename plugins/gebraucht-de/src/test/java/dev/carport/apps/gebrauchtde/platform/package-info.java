/** Talking to the simulator. */
@NullMarked
package dev.carport.apps.gebrauchtde.platform;

import org.jspecify.annotations.NullMarked;
