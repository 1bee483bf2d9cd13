/**
 * The first start: whoever comes first becomes the administrator, then makes a location or loads the demo. Read
 * {@link dev.carport.web.start.StartPages}.
 */
@NullMarked
package dev.carport.web.start;

import org.jspecify.annotations.NullMarked;
