package dev.carport.api.vehicle;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a vehicle: its key, type, unit, label and how to read it. All fields are constants of {@link
 * VehicleFields}; two fields are equal only when they are the same. Thread-safe.
 *
 * @param <T> type of the value
 */
public final class VehicleField<T> {

    private final String key;
    private final Class<T> type;
    private final Function<Vehicle, @Nullable T> getter;
    private volatile int @Nullable [] path;

    private VehicleField(String key, Class<T> type, Function<Vehicle, @Nullable T> getter) {
        this.key = key;
        this.type = type;
        this.getter = getter;
    }

    static <T> VehicleField<T> of(String key, Class<T> type, Function<Vehicle, @Nullable T> getter) {
        return new VehicleField<>(key, type, getter);
    }

    @SuppressWarnings("unchecked")
    static <E> VehicleField<List<E>> list(String key, Function<Vehicle, @Nullable List<E>> getter) {
        return new VehicleField<>(key, (Class<List<E>>) (Class<?>) List.class, getter);
    }

    @SuppressWarnings("unchecked")
    static <E> VehicleField<Set<E>> set(String key, Function<Vehicle, @Nullable Set<E>> getter) {
        return new VehicleField<>(key, (Class<Set<E>>) (Class<?>) Set.class, getter);
    }

    @SuppressWarnings("unchecked")
    static <E> VehicleField<Map<String, E>> map(String key, Function<Vehicle, @Nullable Map<String, E>> getter) {
        return new VehicleField<>(key, (Class<Map<String, E>>) (Class<?>) Map.class, getter);
    }

    /** All fields in the order of the records; each component of the vehicle and its topics exactly once. */
    public static List<VehicleField<?>> all() {
        return VehicleFields.ALL;
    }

    /** The path of the field in JSON, such as {@code prices.gross}. */
    public String key() {
        return key;
    }

    /** The type of the value; for lists, sets and maps the raw interface. */
    public Class<T> type() {
        return type;
    }

    /** The sign of the unit the value is counted in, such as {@code km}; null when it has none. */
    public @Nullable String unit() {
        var component = component();
        var unit = component.getAnnotation(Unit.class);
        if (unit == null && Quantity.class.isAssignableFrom(type)) {
            unit = type.getRecordComponents()[0].getAnnotation(Unit.class);
        }
        return unit == null ? null : unit.value();
    }

    /** The value in a vehicle; null when it is not known, an empty collection when there is none. */
    public @Nullable T get(Vehicle vehicle) {
        return getter.apply(vehicle);
    }

    /**
     * What a person reads for this field.
     *
     * @param locale German for German, anything else for English
     */
    public String label(Locale locale) {
        return VehicleLabels.text("field." + key, locale);
    }

    @Override
    public String toString() {
        return key;
    }

    /** Index of the component at each level, from the vehicle down. */
    int[] path() {
        var known = path;
        if (known == null) {
            var names = key.split("\\.");
            known = new int[names.length];
            Class<?> level = Vehicle.class;
            for (int i = 0; i < names.length; i++) {
                var shape = RecordShape.of(level);
                known[i] = shape.indexOf(names[i]);
                level = shape.components[known[i]].getType();
            }
            path = known;
        }
        return known;
    }

    RecordComponent component() {
        Class<?> level = Vehicle.class;
        var indexes = path();
        for (int i = 0; i < indexes.length - 1; i++) {
            level = RecordShape.of(level).components[indexes[i]].getType();
        }
        return RecordShape.of(level).components[indexes[indexes.length - 1]];
    }
}
