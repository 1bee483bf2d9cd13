/** Which columns a file has and in which form it is written: {@link dev.carport.apps.feed.layout.Layout}, out of a ready profile or the dealer's own table. */
@NullMarked
package dev.carport.apps.feed.layout;

import org.jspecify.annotations.NullMarked;
