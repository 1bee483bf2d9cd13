package dev.carport.api.mapping;

import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Declares one part of a listing. A part is a JSON object of {@link #field fields}, or one JSON {@link #value value}. A part none of
 * whose fields has a value is {@link PartValue.Empty}.
 */
public final class PartBuilder<S extends Record> {
    private final String name;
    private final ObjectBuilder<S> root = new ObjectBuilder<>("");
    private Predicate<Scope<S>> untouched = scope -> false;
    private Predicate<Scope<S>> empty = scope -> false;
    private @Nullable Leaf<S> single;

    PartBuilder(String name) {
        this.name = name;
    }

    /** When true, the part is not ours: what the platform holds there stays. Asked first. */
    public PartBuilder<S> untouchedIf(Predicate<Scope<S>> condition) {
        untouched = condition;
        return this;
    }

    /** When true, the platform shall hold nothing there. */
    public PartBuilder<S> emptyIf(Predicate<Scope<S>> condition) {
        empty = condition;
        return this;
    }

    /** The next field of the object, in the order sent. */
    public FieldBuilder<S> field(String target) {
        return root.field(target);
    }

    /** A nested object; left out when none of its fields has a value. */
    public PartBuilder<S> object(String target, Consumer<ObjectBuilder<S>> declaration) {
        root.object(target, declaration);
        return this;
    }

    /**
     * Makes the part one JSON value instead of an object, for example an array of image hashes. Null and an empty list make the part
     * {@link PartValue.Empty}.
     */
    public <T> Value<S, T> value(List<VehicleField<?>> sources, Conversion<Scope<S>, T> function) {
        single = new Leaf<>("", "");
        return new FieldBuilder<>(single).compute(sources, function);
    }

    PartDeclaration<S> build() {
        return new PartDeclaration<>(name, untouched, empty, root.build(), single);
    }

    /** Declares a nested object. */
    public static final class ObjectBuilder<S extends Record> {
        private final String path;
        private final List<Node<S>> nodes = new ArrayList<>();
        private Predicate<Scope<S>> condition = scope -> true;

        ObjectBuilder(String path) {
            this.path = path;
        }

        /** The whole object is left out unless this holds; its rules are then not checked. */
        public ObjectBuilder<S> onlyIf(Predicate<Scope<S>> holds) {
            condition = holds;
            return this;
        }

        /** The next field of this object. */
        public FieldBuilder<S> field(String target) {
            Leaf<S> leaf = new Leaf<>(target, join(target));
            nodes.add(leaf);
            return new FieldBuilder<>(leaf);
        }

        /** An object inside this one. */
        public ObjectBuilder<S> object(String target, Consumer<ObjectBuilder<S>> declaration) {
            ObjectBuilder<S> nested = new ObjectBuilder<>(join(target));
            declaration.accept(nested);
            nodes.add(new Branch<>(target, nested.build(), nested.condition));
            return this;
        }

        private String join(String target) {
            return path.isEmpty() ? target : path + "." + target;
        }

        private List<Node<S>> build() {
            return List.copyOf(nodes);
        }
    }
}
