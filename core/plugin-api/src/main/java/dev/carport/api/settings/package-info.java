/**
 * How an app declares its settings: one immutable record whose components carry {@link dev.carport.api.settings.Setting}. The host
 * derives one JSON Schema from it and uses it for the form, the API, validation, migration and the docs. Settings every app shares
 * are types of this package, so that the same thing looks and behaves the same everywhere.
 */
@NullMarked
package dev.carport.api.settings;

import org.jspecify.annotations.NullMarked;
