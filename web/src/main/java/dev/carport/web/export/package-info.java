/**
 * One export: how it stands, what is wrong, what was transmitted, and the switches. Read
 * {@link dev.carport.web.export.ExportPages}.
 */
@NullMarked
package dev.carport.web.export;

import org.jspecify.annotations.NullMarked;
