/**
 * What an app is: {@link dev.carport.api.app.ExportApp}, the extension point, with {@link dev.carport.api.app.AppInfo} about it and the
 * {@link dev.carport.api.app.Connection} the host lends it.
 */
@NullMarked
package dev.carport.api.app;

import org.jspecify.annotations.NullMarked;
