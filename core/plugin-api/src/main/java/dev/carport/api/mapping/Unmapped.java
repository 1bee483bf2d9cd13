package dev.carport.api.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A value of the vehicle without a counterpart in the platform's list.
 *
 * @param field key of the vehicle field
 * @param list name of the platform's list
 * @param value the dealer's value
 * @param parent id of the parent entry, null when there is none
 * @param optional true when the listing goes out without it
 */
public record Unmapped(
        String field, String list, String value, @Nullable String parent, boolean optional) {}
