/**
 * Where new identifiers come from. Features take an {@link dev.carport.engine.ids.IdSource} in their constructor, so
 * that a test can foretell the ids.
 */
@NullMarked
package dev.carport.engine.ids;

import org.jspecify.annotations.NullMarked;
