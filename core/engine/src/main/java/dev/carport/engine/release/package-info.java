/**
 * Whether a vehicle may go to an export: {@link dev.carport.engine.release.ReleaseRules}. Pure.
 */
@NullMarked
package dev.carport.engine.release;

import org.jspecify.annotations.NullMarked;
