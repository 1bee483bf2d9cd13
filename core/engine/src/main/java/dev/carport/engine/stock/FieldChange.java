package dev.carport.engine.stock;

import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two versions.
 *
 * @param field key of the field, such as {@code price.gross}
 * @param before JSON of the old value; null where the field was not set
 * @param after JSON of the new value; null where the field is not set any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
