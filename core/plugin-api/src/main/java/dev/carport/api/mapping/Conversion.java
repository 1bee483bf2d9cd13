package dev.carport.api.mapping;

import org.jspecify.annotations.Nullable;

/** Turns one value into another, or into none. Pure. */
@FunctionalInterface
public interface Conversion<A, R> {
    /** The value; null for none. */
    @Nullable R of(A source);

    /** A conversion that also looks at the rest of the input. Pure but for findings it leaves in the scope. */
    @FunctionalInterface
    interface InScope<A, S extends Record, R> {
        /** The value; null for none. */
        @Nullable R of(A source, Scope<S> scope);
    }
}
