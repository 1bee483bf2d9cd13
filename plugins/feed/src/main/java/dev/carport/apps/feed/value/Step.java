package dev.carport.apps.feed.value;

import org.jspecify.annotations.Nullable;

/** One conversion of a value on its way into a cell. Pure. */
@FunctionalInterface
interface Step {
    /** Leaves the value as it is. */
    Step NONE = (value, view) -> value;

    /** The converted value; null for none. */
    @Nullable Object apply(Object value, View view);

    /** This one, then another. */
    default Step then(Step next) {
        return (value, view) -> {
            Object converted = apply(value, view);
            return converted == null ? null : next.apply(converted, view);
        };
    }
}
