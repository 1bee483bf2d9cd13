/**
 * Who is told at once when the guard locks: {@link dev.carport.engine.notices.Notices}. What is to be told is stored with the lock, sent
 * after that, and repeated until it has arrived.
 */
@NullMarked
package dev.carport.engine.notices;

import org.jspecify.annotations.NullMarked;
