/**
 * News for open pages: {@link dev.carport.engine.events.Events}. Only a hint to look again; nothing rests on them.
 */
@NullMarked
package dev.carport.engine.events;

import org.jspecify.annotations.NullMarked;
