/**
 * The dealer's sites. A {@link dev.carport.engine.location.Location} is known by its short code, which stands in
 * addresses and rights; {@link dev.carport.engine.location.LocationStore} keeps them.
 */
@NullMarked
package dev.carport.engine.location;

import org.jspecify.annotations.NullMarked;
