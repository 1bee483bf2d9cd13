/**
 * The platforms' lists, loaded through their apps, kept with their age, and handed to the mapping as values:
 * {@link dev.carport.engine.reference.ReferenceCache}. What a dealer resolved by hand lies in
 * {@link dev.carport.engine.reference.ResolutionStore}.
 */
@NullMarked
package dev.carport.engine.reference;

import org.jspecify.annotations.NullMarked;
