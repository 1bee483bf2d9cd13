/**
 * Stock that comes in as a file or as many vehicles in one call: {@link dev.carport.engine.imports.StockFile} turns JSON,
 * lines of JSON or CSV into one result per vehicle, with the line it stands on. It stores nothing.
 */
@NullMarked
package dev.carport.engine.imports;

import org.jspecify.annotations.NullMarked;
