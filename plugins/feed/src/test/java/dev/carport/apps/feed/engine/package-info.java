/** The app in a whole engine, delivering to its own training copy. */
@NullMarked
package dev.carport.apps.feed.engine;

import org.jspecify.annotations.NullMarked;
