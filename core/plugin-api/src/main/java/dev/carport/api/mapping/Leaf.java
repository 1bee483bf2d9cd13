package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.text.Markup;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One declared field; filled by the builders, read only afterwards. */
final class Leaf<S extends Record> implements Node<S> {
    private final String target;
    final String path;
    final List<Constraint<S>> constraints = new ArrayList<>(2);
    List<VehicleField<?>> sources = List.of();
    List<String> settings = List.of();

    @Nullable Markup markup;

    String list = "";
    Predicate<Scope<S>> condition = scope -> true;
    Conversion<Scope<S>, ? extends Object> function = scope -> null;

    /** A rule about the converted value; gives the finding when it is broken. */
    record Constraint<S extends Record>(TargetField.Rule rule, Test<S> test) {}

    /** The test of a rule. */
    @FunctionalInterface
    interface Test<S extends Record> {
        @Nullable Finding broken(@Nullable Object value, Scope<S> scope);
    }

    Leaf(String target, String path) {
        this.target = target;
        this.path = path;
    }

    @Override
    public String target() {
        return target;
    }

    /** Key of the field at which findings are shown. */
    String findingField() {
        return sources.isEmpty() ? "" : sources.getFirst().key();
    }

    /** The value to send; null for none. A value that breaks a rule is still returned: the finding decides. */
    @Nullable Object evaluate(Scope<S> scope) {
        if (!condition.test(scope)) {
            return null;
        }
        int mark = scope.findings().size();
        Object value = function.of(scope);
        if (value == null && scope.hasFindingsSince(mark)) {
            return null; // the conversion said what is wrong; "missing" on top would only confuse
        }
        for (Constraint<S> constraint : constraints) {
            Finding finding = constraint.test.broken(value, scope);
            if (finding != null) {
                scope.report(finding);
            }
        }
        return value;
    }
}
