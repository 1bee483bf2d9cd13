/**
 * Activating an app at a location as one guided flow: connect, settings, release, preview, online. Read
 * {@link dev.carport.web.activate.Flow} and {@link dev.carport.web.activate.ActivatePages}.
 */
@NullMarked
package dev.carport.web.activate;

import org.jspecify.annotations.NullMarked;
