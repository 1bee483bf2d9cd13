/**
 * What platforms see of a dealer: {@link dev.carport.engine.accounts.Account}, one per app, environment and customer number, with its
 * encrypted secrets.
 */
@NullMarked
package dev.carport.engine.accounts;

import org.jspecify.annotations.NullMarked;
