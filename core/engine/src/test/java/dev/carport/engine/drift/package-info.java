/** Tests of the comparison with a platform's list. */
@NullMarked
package dev.carport.engine.drift;

import org.jspecify.annotations.NullMarked;
