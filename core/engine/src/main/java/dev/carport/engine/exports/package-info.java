/**
 * Apps activated at locations: {@link dev.carport.engine.exports.Export}, its life from draft to active, and the services behind pages
 * and API.
 */
@NullMarked
package dev.carport.engine.exports;

import org.jspecify.annotations.NullMarked;
