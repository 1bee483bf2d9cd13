/**
 * What is done once a day without anybody asking: {@link dev.carport.engine.housekeeping.Housekeeping} runs every
 * {@link dev.carport.engine.housekeeping.Chore}. Only the composition root makes and calls it.
 */
@NullMarked
package dev.carport.engine.housekeeping;

import org.jspecify.annotations.NullMarked;
