/**
 * Everything that runs without a browser: stock, exports, plan, ledger, reconcile and the plugin host, one package each.
 */
@NullMarked
package dev.carport.engine;

import org.jspecify.annotations.NullMarked;
