/** What the guard holds back, why, and what people decide about it: {@link dev.carport.web.guard.GuardPages}. */
@NullMarked
package dev.carport.web.guard;

import org.jspecify.annotations.NullMarked;
