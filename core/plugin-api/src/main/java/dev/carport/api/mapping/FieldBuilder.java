package dev.carport.api.mapping;

import dev.carport.api.vehicle.VehicleField;
import java.util.List;

/** Says where a field's value comes from. Exactly one of the methods is called. */
public final class FieldBuilder<S extends Record> {
    private final Leaf<S> leaf;

    FieldBuilder(Leaf<S> leaf) {
        this.leaf = leaf;
    }

    /** From one field of the vehicle; missing there means missing here. */
    public <T> Value<S, T> from(VehicleField<T> source) {
        leaf.sources = List.of(source);
        return new Value<>(leaf, scope -> source.get(scope.vehicle()));
    }

    /**
     * From several fields by a function; the way out where a declaration does not fit.
     *
     * @param sources all fields the function reads, the most telling one first: findings are shown there
     * @param function null for no value; otherwise a value of {@link dev.carport.api.json}, or one to be converted by {@code as}
     */
    public <T> Value<S, T> compute(List<VehicleField<?>> sources, Conversion<Scope<S>, T> function) {
        leaf.sources = List.copyOf(sources);
        return new Value<>(leaf, function);
    }

    /** From the settings or the input alone. */
    public <T> Value<S, T> set(Conversion<Scope<S>, T> function) {
        return new Value<>(leaf, function);
    }

    /** Always the same value. */
    public <T> Value<S, T> constant(T value) {
        return new Value<>(leaf, scope -> value);
    }
}
