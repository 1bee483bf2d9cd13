/**
 * Pages of paid extras: {@link dev.carport.web.extras.ExtraPages}. A person orders for one listing, after reading what it costs.
 */
@NullMarked
package dev.carport.web.extras;

import org.jspecify.annotations.NullMarked;
