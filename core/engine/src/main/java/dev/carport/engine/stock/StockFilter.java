package dev.carport.engine.stock;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles to list or count. Build it from {@link #all} or {@link #of}.
 *
 * @param locations codes; null for all, empty for none at all
 * @param text words that must all occur in number, VIN, make or model; upper and lower case and accents do not matter;
 *     blank for no condition
 * @param kinds keys; empty for no condition
 * @param statuses keys; empty for no condition
 * @param conditions keys; empty for no condition
 * @param presence whether deleted vehicles count
 */
public record StockFilter(
        @Nullable Set<String> locations,
        String text,
        Set<String> kinds,
        Set<String> statuses,
        Set<String> conditions,
        Presence presence) {

    /** Whether vehicles that left the stock count. */
    public enum Presence {
        /** Only vehicles in the stock. */
        PRESENT,
        /** Only vehicles that left it and are still remembered. */
        DELETED,
        /** Both. */
        EITHER
    }

    /** Copies the sets. */
    public StockFilter {
        locations = locations == null ? null : Set.copyOf(locations);
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
        conditions = Set.copyOf(conditions);
    }

    /** Every present vehicle of every location. */
    public static StockFilter all() {
        return new StockFilter(null, "", Set.of(), Set.of(), Set.of(), Presence.PRESENT);
    }

    /** Every present vehicle of some locations; none when there are no locations. */
    public static StockFilter of(Set<String> locations) {
        return new StockFilter(locations, "", Set.of(), Set.of(), Set.of(), Presence.PRESENT);
    }

    /** Every present vehicle of one location. */
    public static StockFilter of(String location) {
        return of(Set.of(location));
    }

    /** The same with words to search for. */
    public StockFilter withText(String words) {
        return new StockFilter(locations, words, kinds, statuses, conditions, presence);
    }

    /** The same for some kinds only. */
    public StockFilter withKinds(Set<String> keys) {
        return new StockFilter(locations, text, keys, statuses, conditions, presence);
    }

    /** The same for some statuses only. */
    public StockFilter withStatuses(Set<String> keys) {
        return new StockFilter(locations, text, kinds, keys, conditions, presence);
    }

    /** The same for some conditions only. */
    public StockFilter withConditions(Set<String> keys) {
        return new StockFilter(locations, text, kinds, statuses, keys, presence);
    }

    /** The same with another presence. */
    public StockFilter withPresence(Presence other) {
        return new StockFilter(locations, text, kinds, statuses, conditions, other);
    }
}
