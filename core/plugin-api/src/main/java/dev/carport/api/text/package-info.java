/**
 * Composing free text within a platform's limits: {@link dev.carport.api.text.ListingText}, and looking for what platforms do not want
 * in it: {@link dev.carport.api.text.Contacts}.
 */
@NullMarked
package dev.carport.api.text;

import org.jspecify.annotations.NullMarked;
