/** What a person sets for themselves: language and appearance. Read {@link dev.carport.web.me.MyPages}. */
@NullMarked
package dev.carport.web.me;

import org.jspecify.annotations.NullMarked;
