/** Hands the files over: names, pictures, times and the place they go to. Start with {@link dev.carport.apps.feed.delivery.FeedPlatform}. */
@NullMarked
package dev.carport.apps.feed.delivery;

import org.jspecify.annotations.NullMarked;
