/** Makes the cells of a file out of vehicles: {@link dev.carport.apps.feed.value.Cell}, by the notation that {@link dev.carport.apps.feed.value.Notation} reads. */
@NullMarked
package dev.carport.apps.feed.value;

import org.jspecify.annotations.NullMarked;
