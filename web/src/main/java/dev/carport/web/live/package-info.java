/**
 * News for open pages: what changed, so that a page looks again. Read {@link dev.carport.web.live.EventStream}.
 */
@NullMarked
package dev.carport.web.live;

import org.jspecify.annotations.NullMarked;
