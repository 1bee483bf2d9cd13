/**
 * What each platform is known to hold, per export and vehicle: {@link dev.carport.engine.ledger.Entry}. The only memory of the
 * reconciliation; everything else is derived from it, the stock and the settings.
 */
@NullMarked
package dev.carport.engine.ledger;

import org.jspecify.annotations.NullMarked;
