/** Routes about apps: the store, environments and the dealer's fee table. */
@NullMarked
package dev.carport.web.api.apps;

import org.jspecify.annotations.NullMarked;
