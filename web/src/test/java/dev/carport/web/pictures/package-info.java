/** Pictures that platforms fetch. */
@NullMarked
package dev.carport.web.pictures;

import org.jspecify.annotations.NullMarked;
