/**
 * The same car at two places of one platform: {@link dev.carport.engine.doubles.Doubles} says of new listings whether the car is listed
 * elsewhere already, and whether that is a move or a double.
 */
@NullMarked
package dev.carport.engine.doubles;

import org.jspecify.annotations.NullMarked;
