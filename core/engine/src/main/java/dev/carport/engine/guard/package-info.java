/**
 * What holds back dangerous changes until a person confirms: how much may happen within a day ({@link dev.carport.engine.guard.Limit}),
 * by operation and by money, and what is held ({@link dev.carport.engine.guard.Lock}). Judging is pure.
 */
@NullMarked
package dev.carport.engine.guard;

import org.jspecify.annotations.NullMarked;
