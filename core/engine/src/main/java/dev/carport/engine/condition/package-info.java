/**
 * How the installation is, part by part: {@link dev.carport.engine.condition.Condition} is a pure function of how its parts stand, so that
 * nothing is called well while a part of it is broken.
 */
@NullMarked
package dev.carport.engine.condition;

import org.jspecify.annotations.NullMarked;
