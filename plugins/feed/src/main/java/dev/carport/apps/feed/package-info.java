/**
 * The app for files of one's own: what a dealer chooses of the stock, in the form a receiver asks for. {@link
 * dev.carport.apps.feed.FeedApp} puts it together; {@code layout} says which columns in which form, {@code value} makes cells of
 * vehicles, {@code file} writes them, {@code delivery} hands the files over.
 */
@NullMarked
package dev.carport.apps.feed;

import org.jspecify.annotations.NullMarked;
