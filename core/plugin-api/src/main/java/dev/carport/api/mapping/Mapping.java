package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.vehicle.VehicleField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * An app's declared mapping: named parts made of fields, each with its sources, conversion and rules. Immutable and thread-safe once
 * built; build it once.
 *
 * <p>{@snippet :
 * Mapping.of(ShopSettings.class)
 *         .part("data", data -> {
 *             data.field("vin").from(VehicleField.VIN).required().length(17);
 *             data.field("make").from(VehicleField.MAKE).translate("makes").required();
 *             data.field("price").from(VehicleField.PRICE_GROSS).as(Money::amount).required().range(1, 9_999_999);
 *             data.object("engine", engine -> engine.field("kw").from(VehicleField.POWER).as(Power::kw));
 *         })
 *         .build();
 * }
 */
public final class Mapping<S extends Record> {
    private final List<PartDeclaration<S>> parts;
    private final List<CrossCheck<S>> checks;

    private Mapping(List<PartDeclaration<S>> parts, List<CrossCheck<S>> checks) {
        this.parts = List.copyOf(parts);
        this.checks = List.copyOf(checks);
    }

    private record CrossCheck<S extends Record>(Finding finding, Predicate<Scope<S>> holds) {}

    /** Starts a declaration for an app with this settings record. */
    public static <S extends Record> Builder<S> of(Class<S> settings) {
        return new Builder<>();
    }

    /** Names of the parts in declared order. */
    public List<String> parts() {
        return parts.stream().map(PartDeclaration::name).toList();
    }

    /** Maps one vehicle. Pure: the same input gives the same result, byte for byte. */
    public MappingResult apply(Input<S> input) {
        Scope<S> scope = new Scope<>(input);
        Map<String, PartValue> values = LinkedHashMap.newLinkedHashMap(parts.size());
        for (PartDeclaration<S> part : parts) {
            values.put(part.name(), part.evaluate(scope));
        }
        for (CrossCheck<S> check : checks) {
            if (!check.holds.test(scope)) {
                scope.report(check.finding);
            }
        }
        return new MappingResult(values, scope.findings(), scope.unmapped(), scope.reviewAt());
    }

    /** Explains every value of the listing, those left out too. Slower than {@link #apply}; for people. */
    public List<Provenance> explain(Input<S> input) {
        Scope<S> scope = new Scope<>(input);
        List<Provenance> lines = new ArrayList<>();
        parts.forEach(part -> part.explain(scope, lines));
        return lines;
    }

    /** The mapping table, in declared order. */
    public List<TargetField> fields() {
        List<TargetField> table = new ArrayList<>();
        parts.forEach(part -> part.describe(table));
        return table;
    }

    /** Collects a declaration. Not thread-safe. */
    public static final class Builder<S extends Record> {
        private final List<PartDeclaration<S>> parts = new ArrayList<>();
        private final List<CrossCheck<S>> checks = new ArrayList<>();

        private Builder() {}

        /**
         * Declares a part made of fields.
         *
         * @param name lower case, unique; the ledger keeps it, so never rename it without a migration
         */
        public Builder<S> part(String name, Consumer<PartBuilder<S>> declaration) {
            if (parts.stream().anyMatch(part -> part.name().equals(name))) {
                throw new IllegalArgumentException("Part declared twice: " + name);
            }
            PartBuilder<S> builder = new PartBuilder<>(name);
            declaration.accept(builder);
            parts.add(builder.build());
            return this;
        }

        /**
         * A rule over several fields: unless it holds, an error is left at the field.
         *
         * @param holds true when all is well, also when the rule does not apply
         */
        public Builder<S> check(VehicleField<?> field, String code, Predicate<Scope<S>> holds) {
            return check(Finding.error(field, code), holds);
        }

        /** As {@link #check(VehicleField, String, Predicate)} with any finding. */
        public Builder<S> check(Finding finding, Predicate<Scope<S>> holds) {
            checks.add(new CrossCheck<>(finding, holds));
            return this;
        }

        /** The finished mapping. */
        public Mapping<S> build() {
            return new Mapping<>(parts, checks);
        }
    }
}
