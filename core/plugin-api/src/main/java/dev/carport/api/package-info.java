/**
 * The contract between Carport and its export apps. Everything an app may use is below this package.
 */
@NullMarked
package dev.carport.api;

import org.jspecify.annotations.NullMarked;
