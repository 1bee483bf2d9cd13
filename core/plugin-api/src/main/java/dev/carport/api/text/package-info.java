/** Composing free text within a platform's limits: {@link dev.carport.api.text.ListingText}. */
@NullMarked
package dev.carport.api.text;

import org.jspecify.annotations.NullMarked;
