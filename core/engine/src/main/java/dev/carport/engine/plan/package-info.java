/**
 * From vehicle, settings and ledger to the one next action with its reasons: {@link dev.carport.engine.plan.Planner}. Pure; preview and
 * transmission use the same code.
 */
@NullMarked
package dev.carport.engine.plan;

import org.jspecify.annotations.NullMarked;
