package dev.carport.api.mapping;

import dev.carport.api.json.Content;
import dev.carport.api.json.JsonWriter;
import dev.carport.api.text.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A declared part and how it is evaluated: straight into canonical bytes, no tree in between. */
record PartDeclaration<S extends Record>(
        String name,
        Predicate<Scope<S>> untouched,
        Predicate<Scope<S>> empty,
        List<Node<S>> nodes,
        @Nullable Leaf<S> single) {

    PartValue evaluate(Scope<S> scope) {
        if (untouched.test(scope)) {
            return PartValue.UNTOUCHED;
        }
        if (empty.test(scope)) {
            return PartValue.EMPTY;
        }
        if (single != null) {
            Object value = single.evaluate(scope);
            boolean nothing = value == null || value instanceof Collection<?> items && items.isEmpty();
            return nothing ? PartValue.EMPTY : new PartValue.Present(Content.of(value));
        }
        Cursor cursor = new Cursor();
        cursor.object("", nodes, scope);
        return cursor.wrote ? new PartValue.Present(Content.of(cursor.writer)) : PartValue.EMPTY;
    }

    void explain(Scope<S> scope, List<Provenance> lines) {
        boolean sent = !untouched.test(scope) && !empty.test(scope);
        if (single != null) {
            lines.add(explain(single, scope, sent));
        } else {
            explain(nodes, scope, sent, lines);
        }
    }

    private void explain(List<Node<S>> level, Scope<S> scope, boolean sent, List<Provenance> lines) {
        for (Node<S> node : level) {
            switch (node) {
                case Leaf<S> leaf -> lines.add(explain(leaf, scope, sent));
                case Branch<S> branch ->
                    explain(branch.nodes(), scope, sent && branch.condition().test(scope), lines);
            }
        }
    }

    private Provenance explain(Leaf<S> leaf, Scope<S> scope, boolean sent) {
        Object value = sent ? leaf.evaluate(scope) : null;
        List<Provenance.Source> sources = leaf.sources.stream()
                .map(field -> new Provenance.Source(field.key(), field.get(scope.vehicle())))
                .toList();
        String json = value == null ? null : new String(JsonWriter.bytesOf(value), StandardCharsets.UTF_8);
        List<TextLine> text =
                leaf.markup != null && value instanceof String written ? leaf.markup.read(written) : List.of();
        return new Provenance(name, leaf.path, json, sources, leaf.settings, text);
    }

    void describe(List<TargetField> table) {
        if (single != null) {
            table.add(describe(single));
        } else {
            describe(nodes, table);
        }
    }

    private void describe(List<Node<S>> level, List<TargetField> table) {
        for (Node<S> node : level) {
            switch (node) {
                case Leaf<S> leaf -> table.add(describe(leaf));
                case Branch<S> branch -> describe(branch.nodes(), table);
            }
        }
    }

    private TargetField describe(Leaf<S> leaf) {
        return new TargetField(
                name,
                leaf.path,
                leaf.sources.stream().map(field -> field.key()).toList(),
                leaf.settings,
                leaf.list,
                leaf.constraints.stream().map(Leaf.Constraint::rule).toList());
    }

    /** Writes fields as they come and opens an object only when something inside it has a value. */
    private static final class Cursor {
        final JsonWriter writer = new JsonWriter();
        private final List<String> pending = new ArrayList<>(4);
        boolean wrote;

        <S extends Record> void object(String target, List<Node<S>> nodes, Scope<S> scope) {
            pending.add(target);
            int depth = pending.size();
            for (Node<S> node : nodes) {
                switch (node) {
                    case Leaf<S> leaf -> {
                        Object value = leaf.evaluate(scope);
                        if (value != null) {
                            open();
                            writer.name(leaf.target()).value(value);
                        }
                    }
                    case Branch<S> branch -> {
                        if (branch.condition().test(scope)) {
                            object(branch.target(), branch.nodes(), scope);
                        }
                    }
                }
            }
            if (pending.size() >= depth) {
                pending.removeLast();
            } else {
                writer.endObject();
            }
        }

        private void open() {
            for (String target : pending) {
                if (wrote) {
                    writer.name(target);
                }
                writer.beginObject();
                wrote = true;
            }
            pending.clear();
        }
    }
}
