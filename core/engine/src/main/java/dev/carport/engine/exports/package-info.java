/**
 * Apps activated at locations: {@link dev.carport.engine.exports.Export} and where it is in its life.
 */
@NullMarked
package dev.carport.engine.exports;

import org.jspecify.annotations.NullMarked;
