/**
 * What holds back dangerous changes until a person confirms: {@link dev.carport.engine.guard.WithdrawalGuard}. Pure.
 */
@NullMarked
package dev.carport.engine.guard;

import org.jspecify.annotations.NullMarked;
