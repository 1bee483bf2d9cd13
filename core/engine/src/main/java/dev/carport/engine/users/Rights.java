package dev.carport.engine.users;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rights of a user or a key: those for all locations and those for single ones. Immutable. {@link Right#ADMIN} gives
 * every right, every right gives {@link Right#VIEW}.
 *
 * @param everywhere rights for all locations, also those made later
 * @param byLocation rights for single locations by code; no empty sets
 */
public record Rights(Set<Right> everywhere, Map<String, Set<Right>> byLocation) {

    private static final Rights NONE = new Rights(Set.of(), Map.of());

    /** Copies and leaves out locations without a right. */
    public Rights {
        everywhere = copy(everywhere);
        var copies = new TreeMap<String, Set<Right>>();
        byLocation.forEach((location, rights) -> {
            if (!rights.isEmpty()) {
                copies.put(location, copy(rights));
            }
        });
        byLocation = Collections.unmodifiableMap(copies);
    }

    /** No rights at all. */
    public static Rights none() {
        return NONE;
    }

    /** Every right for all locations. */
    public static Rights admin() {
        return everywhere(Right.ADMIN);
    }

    /** Some rights for all locations. */
    public static Rights everywhere(Right... rights) {
        return new Rights(Set.of(rights), Map.of());
    }

    /** These rights and some more at one location. */
    public Rights and(String location, Right... rights) {
        var extended = new TreeMap<>(byLocation);
        Set<Right> there = copyOf(extended.getOrDefault(location, Set.of()));
        there.addAll(Arrays.asList(rights));
        extended.put(location, there);
        return new Rights(everywhere, extended);
    }

    /** Whether something is allowed at a location. */
    public boolean allow(Right right, String location) {
        return gives(everywhere, right) || gives(byLocation.getOrDefault(location, Set.of()), right);
    }

    /** Whether something is allowed at all locations, those made later too. */
    public boolean allowEverywhere(Right right) {
        return gives(everywhere, right);
    }

    /** Whether something is allowed at one location at least. */
    public boolean allowSomewhere(Right right) {
        return gives(everywhere, right) || byLocation.values().stream().anyMatch(there -> gives(there, right));
    }

    /** The codes of the locations where something is allowed; null for all. */
    public @Nullable Set<String> locations(Right right) {
        if (gives(everywhere, right)) {
            return null;
        }
        var allowed = new TreeMap<>(byLocation);
        allowed.values().removeIf(there -> !gives(there, right));
        return Collections.unmodifiableSet(allowed.keySet());
    }

    /** Whether these rights hold every one of the others, so that their holder may hand the others out. */
    public boolean include(Rights others) {
        return others.everywhere.stream().allMatch(this::allowEverywhere)
                && others.byLocation.entrySet().stream()
                        .allMatch(entry -> entry.getValue().stream().allMatch(right -> allow(right, entry.getKey())));
    }

    private static boolean gives(Set<Right> rights, Right wanted) {
        return rights.contains(wanted) || rights.contains(Right.ADMIN) || wanted == Right.VIEW && !rights.isEmpty();
    }

    private static Set<Right> copy(Collection<Right> rights) {
        return Collections.unmodifiableSet(copyOf(rights));
    }

    private static Set<Right> copyOf(Collection<Right> rights) {
        EnumSet<Right> copy = EnumSet.noneOf(Right.class);
        copy.addAll(rights);
        return copy;
    }
}
