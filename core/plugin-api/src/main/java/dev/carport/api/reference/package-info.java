/**
 * The platform's vocabulary: lists such as makes, models and equipment as the platform offers them, and the translation of a dealer's
 * value into their ids. The host loads, caches and passes them into the pure mapping.
 */
@NullMarked
package dev.carport.api.reference;

import org.jspecify.annotations.NullMarked;
