/** The app, the real engine and the simulator together, over HTTP. */
@NullMarked
package dev.carport.apps.mobilede.engine;

import org.jspecify.annotations.NullMarked;
