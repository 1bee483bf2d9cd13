/**
 * Brings the platforms to what the plan says, one account at a time: {@link dev.carport.engine.reconcile.AccountRun} is the loop,
 * {@link dev.carport.engine.reconcile.Settling} decides what an outcome means for the ledger.
 */
@NullMarked
package dev.carport.engine.reconcile;

import org.jspecify.annotations.NullMarked;
