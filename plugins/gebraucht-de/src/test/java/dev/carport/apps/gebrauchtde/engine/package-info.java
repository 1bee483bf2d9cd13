/** The app in a real engine. */
@NullMarked
package dev.carport.apps.gebrauchtde.engine;

import org.jspecify.annotations.NullMarked;
