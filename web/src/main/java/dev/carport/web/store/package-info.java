/**
 * The app store: every installed app as a card, broken ones with their reason, and a page per app. Read
 * {@link dev.carport.web.store.StorePages}.
 */
@NullMarked
package dev.carport.web.store;

import org.jspecify.annotations.NullMarked;
