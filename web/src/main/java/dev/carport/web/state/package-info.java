/**
 * The states of the engine as shape, word and colour: one place decides how each looks, so that it looks the same on
 * every page. Read {@link dev.carport.web.state.Badges}.
 */
@NullMarked
package dev.carport.web.state;

import org.jspecify.annotations.NullMarked;
