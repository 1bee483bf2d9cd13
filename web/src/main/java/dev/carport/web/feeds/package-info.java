/** Files that receivers fetch at addresses nobody can guess: {@link dev.carport.web.feeds.FeedRoute}. */
@NullMarked
package dev.carport.web.feeds;

import org.jspecify.annotations.NullMarked;
