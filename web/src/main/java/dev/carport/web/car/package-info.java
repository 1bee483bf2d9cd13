/**
 * A vehicle as lists and heads of pages show it. Read {@link dev.carport.web.car.Car} and
 * {@link dev.carport.web.car.Cars}.
 */
@NullMarked
package dev.carport.web.car;

import org.jspecify.annotations.NullMarked;
