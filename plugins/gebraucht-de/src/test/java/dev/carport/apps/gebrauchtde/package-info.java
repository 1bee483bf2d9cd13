/** The app as a whole. */
@NullMarked
package dev.carport.apps.gebrauchtde;

import org.jspecify.annotations.NullMarked;
