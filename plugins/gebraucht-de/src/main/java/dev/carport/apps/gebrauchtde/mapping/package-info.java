/** From vehicle and settings to an article of gebraucht.de. Pure. Begin with {@link dev.carport.apps.gebrauchtde.mapping.GebrauchtDeMapping}. */
@NullMarked
package dev.carport.apps.gebrauchtde.mapping;

import org.jspecify.annotations.NullMarked;
