package dev.carport.engine.stock;

import dev.carport.api.vehicle.Range;
import dev.carport.api.vehicle.Text;
import dev.carport.api.vehicle.Topic;
import dev.carport.api.vehicle.Unit;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleStatus;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the vehicle is made of, read once from its records: the one description from which codec, reader, schema and file
 * import follow.
 */
sealed interface Shape {

    /** The shape of a whole vehicle. */
    Group VEHICLE = Group.of(Vehicle.class);

    /**
     * A single value.
     *
     * @param quantities makes the value, for quantities
     */
    record Leaf(
            ValueKind kind,
            Class<?> type,
            @Nullable Range range,
            @Nullable Text text,
            @Nullable String unit,
            @Nullable Quantities quantities)
            implements Shape {}

    /** A list or a set of values or records. */
    record Items(boolean set, Shape element) implements Shape {}

    /** Values by a name of the sender's choice. */
    record Entries(Leaf value) implements Shape {}

    /**
     * One component of a record.
     *
     * @param required whether the record cannot be without it and the host has no value of its own for it
     */
    record Member(String name, Shape shape, boolean required, MethodHandle accessor) {

        @Nullable Object of(Object owner) {
            try {
                return (Object) accessor.invokeExact(owner);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A record with its components. */
    final class Group implements Shape {

        final Class<?> type;
        final Member[] members;
        private final Map<String, Integer> indexes = new HashMap<>();
        private final MethodHandle constructor;
        private final @Nullable Object nothing;

        private Group(Class<?> type, List<Member> members, MethodHandle constructor) {
            this.type = type;
            this.members = members.toArray(Member[]::new);
            this.constructor = constructor;
            for (int i = 0; i < this.members.length; i++) {
                indexes.put(this.members[i].name(), i);
            }
            this.nothing =
                    Topic.class.isAssignableFrom(type) ? create(new @Nullable Object[this.members.length]) : null;
        }

        static Group of(Class<?> type) {
            var lookup = MethodHandles.publicLookup();
            var components = type.getRecordComponents();
            var members = new ArrayList<Member>();
            var types = new Class<?>[components.length];
            try {
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    var accessor = lookup.unreflect(components[i].getAccessor());
                    members.add(new Member(
                            components[i].getName(),
                            shapeOf(components[i]),
                            isRequired(components[i]),
                            accessor.asType(accessor.type()
                                    .changeReturnType(Object.class)
                                    .changeParameterType(0, Object.class))));
                }
                var constructor = lookup.unreflectConstructor(type.getConstructor(types));
                return new Group(
                        type,
                        members,
                        constructor.asType(constructor.type().generic()).asSpreader(Object[].class, types.length));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot use " + type, e);
            }
        }

        /** The topic of which nothing is known; null for a record that is no topic. */
        @Nullable Object nothing() {
            return nothing;
        }

        /** Where a component stands; -1 when there is none of that name. */
        int indexOf(String name) {
            return indexes.getOrDefault(name, -1);
        }

        /**
         * The same, found at once for an interned name that stands at an index or soon after it, as in a record that was
         * written in order.
         */
        @SuppressWarnings("ReferenceEquality")
        int indexOf(String name, int expected) {
            for (int i = expected; i < members.length; i++) {
                if (members[i].name() == name) {
                    return i;
                }
            }
            return indexOf(name);
        }

        Object create(@Nullable Object[] values) {
            try {
                return (Object) constructor.invokeExact(values);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && ValueKind.of(component.getType()) != null
                && component.getType() != VehicleStatus.class;
    }

    private static Shape shapeOf(RecordComponent component) {
        return shapeOf(component.getGenericType(), component);
    }

    private static Shape shapeOf(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Map.class) {
                return new Entries((Leaf) shapeOf(arguments[1], component));
            }
            return new Items(generic.getRawType() == Set.class, shapeOf(arguments[0], component));
        }
        var plain = (Class<?>) type;
        var kind = ValueKind.of(plain);
        if (kind == null) {
            return Group.of(plain);
        }
        var annotated = kind == ValueKind.QUANTITY ? plain.getRecordComponents()[0] : component;
        var unit = annotated.getAnnotation(Unit.class);
        return new Leaf(
                kind,
                plain,
                annotated.getAnnotation(Range.class),
                component.getAnnotation(Text.class),
                unit == null ? null : unit.value(),
                Quantities.of(plain));
    }
}
