/**
 * Installed apps and every call into them. {@link dev.carport.engine.apps.AppCatalog} loads plugins, each behind its own
 * class loader that sees nothing of the host but the contract, and turns whatever is wrong with one into a card with an
 * explanation. {@link dev.carport.engine.apps.AppCalls} is the one door into app code: class loader, deadline, log
 * context, timer, breaker, and a typed failure for whatever is thrown.
 *
 * <p>App code runs on platform threads of its app's own: a thread that spins for ever costs a core's share then, while on
 * a virtual thread it would take a carrier away from the whole host; and what app code leaves in thread locals goes when
 * the app goes.
 */
@NullMarked
package dev.carport.engine.apps;

import org.jspecify.annotations.NullMarked;
