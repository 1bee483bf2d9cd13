/**
 * The words features use to make several writes one: {@link dev.carport.engine.tx.Transactions} and the one failure a
 * store can give, {@link dev.carport.engine.tx.StorageException}. No database library shows here, so that any feature
 * may depend on this package and a test can fake it in a few lines.
 */
@NullMarked
package dev.carport.engine.tx;

import org.jspecify.annotations.NullMarked;
