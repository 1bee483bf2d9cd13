package dev.carport.apps.feed.layout;

import dev.carport.api.settings.Columns.Column;
import dev.carport.apps.feed.value.Cell;

/**
 * One column, ready to be filled.
 *
 * @param column as declared
 * @param cell makes its value
 * @param required whether the receiver takes no vehicle without it
 */
public record Part(Column column, Cell cell, boolean required) {}
