/** What people have changed at a platform: the card on the page of an export, and the page with the decisions. */
@NullMarked
package dev.carport.web.drift;

import org.jspecify.annotations.NullMarked;
