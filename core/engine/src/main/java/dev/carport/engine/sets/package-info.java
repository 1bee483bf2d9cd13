/**
 * Exports that are delivered as a whole set: {@link dev.carport.engine.sets.SetState} is what is known of the deliveries of one,
 * {@link dev.carport.engine.sets.Timetable} says when the next one is, {@link dev.carport.engine.sets.Delivery} is kept as history.
 */
@NullMarked
package dev.carport.engine.sets;

import org.jspecify.annotations.NullMarked;
