/**
 * A small marketplace in memory and its app, so that pages are tested on the whole product without any real platform.
 */
@NullMarked
package dev.carport.web.toy;

import org.jspecify.annotations.NullMarked;
