package dev.carport.api.vehicle;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Immutable copies with one order, so that equal vehicles are written alike. */
final class Copies {

    private Copies() {}

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static <E extends Enum<E>> Set<E> set(@Nullable Collection<E> set) {
        return set == null || set.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(set));
    }

    static <V> Map<String, V> map(@Nullable Map<String, V> map) {
        if (map == null || map.isEmpty()) {
            return Map.of();
        }
        var sorted = new TreeMap<String, V>();
        map.forEach((key, value) -> sorted.put(key, Objects.requireNonNull(value, key)));
        return Collections.unmodifiableMap(sorted);
    }
}
