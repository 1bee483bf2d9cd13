package dev.carport.api.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All lists of a platform with the ways from a dealer's value to an id, tried in this order: the dealer's own resolution, exact name
 * or id, the app's alias. Immutable and thread-safe.
 */
public final class References {
    /** No lists at all. */
    public static final References NONE = new References(Map.of(), Map.of(), Map.of());

    private final Map<String, ReferenceList> lists;
    private final Map<String, Map<String, String>> aliases;
    private final Map<Resolved, String> resolutions;

    /**
     * What a dealer resolved by hand.
     *
     * @param list name of the list
     * @param value the dealer's value
     * @param parent id of the parent entry, null for none
     */
    public record Resolved(
            String list, String value, @Nullable String parent) {}

    /**
     * The lists with both kinds of help.
     *
     * @param lists by name
     * @param aliases per list: the dealer's value to a name in the list, from the app
     * @param resolutions the dealer's value to an id, by hand
     */
    public References(
            Map<String, ReferenceList> lists,
            Map<String, Map<String, String>> aliases,
            Map<Resolved, String> resolutions) {
        this.lists = Map.copyOf(lists);
        this.aliases = Map.copyOf(aliases);
        this.resolutions = Map.copyOf(resolutions);
    }

    /** The same lists with other resolutions by hand. */
    public References with(Map<Resolved, String> others) {
        return new References(lists, aliases, others);
    }

    /** The same with one list replaced or added. */
    public References with(ReferenceList list) {
        Map<String, ReferenceList> more = new HashMap<>(lists);
        more.put(list.name(), list);
        return new References(more, aliases, resolutions);
    }

    /** True when the list has been loaded. */
    public boolean has(String list) {
        return lists.containsKey(list);
    }

    /** The list, when loaded. */
    public Optional<ReferenceList> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The id for a dealer's value; empty when there is none or the list is not loaded. */
    public Optional<String> find(String list, String value, @Nullable String parent) {
        ReferenceList found = lists.get(list);
        if (found == null) {
            return Optional.empty();
        }
        if (!resolutions.isEmpty()) {
            String resolved = resolutions.get(new Resolved(list, value, parent));
            if (resolved != null) {
                return Optional.of(resolved);
            }
        }
        String alias = aliases.getOrDefault(list, Map.of()).get(value);
        return found.byName(alias == null ? value : alias, parent)
                .or(() -> found.byId(alias == null ? value : alias, parent))
                .map(ReferenceValue::id);
    }

    /** The entries nearest to a value, best first; empty when the list is not loaded. */
    public List<ReferenceValue> nearest(String list, String value, @Nullable String parent, int most) {
        ReferenceList found = lists.get(list);
        return found == null ? List.of() : found.nearest(value, parent, most);
    }
}
