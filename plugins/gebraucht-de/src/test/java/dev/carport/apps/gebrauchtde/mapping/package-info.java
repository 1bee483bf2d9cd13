/** Rules of the mapping. */
@NullMarked
package dev.carport.apps.gebrauchtde.mapping;

import org.jspecify.annotations.NullMarked;
