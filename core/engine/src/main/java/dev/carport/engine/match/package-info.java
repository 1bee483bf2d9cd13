/**
 * Pairing what a platform already holds with the stock, before anything is created: {@link dev.carport.engine.match.FirstMatch}.
 */
@NullMarked
package dev.carport.engine.match;

import org.jspecify.annotations.NullMarked;
