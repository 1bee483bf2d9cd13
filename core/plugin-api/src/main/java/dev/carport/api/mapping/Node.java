package dev.carport.api.mapping;

import java.util.List;
import java.util.function.Predicate;

/** A node of a part's object: a field with a value, or an object of more nodes. */
sealed interface Node<S extends Record> permits Leaf, Branch {
    /** Name inside the enclosing object. */
    String target();
}

/** A nested object. */
record Branch<S extends Record>(String target, List<Node<S>> nodes, Predicate<Scope<S>> condition) implements Node<S> {}
