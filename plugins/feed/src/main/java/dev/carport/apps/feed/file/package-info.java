/**
 * Writes files row by row, never holding more than one: {@link dev.carport.apps.feed.file.RowFile} and its kinds. {@link
 * dev.carport.apps.feed.file.Template} runs the dealer's own template in a narrow cell.
 */
@NullMarked
package dev.carport.apps.feed.file;

import org.jspecify.annotations.NullMarked;
