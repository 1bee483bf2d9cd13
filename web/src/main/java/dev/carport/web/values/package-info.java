/**
 * Words of the stock that a platform does not know: the page where each is assigned once for all vehicles, and their
 * number for every other page. Read {@link dev.carport.web.values.ValuesSheet}.
 */
@NullMarked
package dev.carport.web.values;

import org.jspecify.annotations.NullMarked;
