/** Tests of the comparison with a platform. */
@NullMarked
package dev.carport.web.drift;

import org.jspecify.annotations.NullMarked;
