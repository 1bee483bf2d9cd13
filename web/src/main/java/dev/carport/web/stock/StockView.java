package dev.carport.web.stock;

import dev.carport.web.car.Car;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a location's vehicles.
 *
 * @param total how many vehicles the location has
 * @param found how many the filter lets through
 * @param query words searched for; empty for none
 * @param apps the exports that are online here, one column each
 * @param sorts the columns one can sort by, by name of the order
 * @param next address of the following part; null on the last one
 * @param mayChange whether the person may upload vehicles
 */
public record StockView(
        long total,
        long found,
        String query,
        List<Chip> chips,
        List<App> apps,
        List<Sort> sorts,
        List<Row> rows,
        @Nullable String next,
        boolean mayChange) {

    public StockView {
        chips = List.copyOf(chips);
        apps = List.copyOf(apps);
        sorts = List.copyOf(sorts);
        rows = List.copyOf(rows);
    }

    /** An export in the head of the table. */
    public record App(String name, String logo) {}

    /**
     * A way to sort.
     *
     * @param key of the column
     * @param direction {@code ascending}, {@code descending} or {@code none}
     * @param href the list in this order, or in the other direction if it is in it
     */
    public record Sort(String key, String direction, String href) {}

    /**
     * One vehicle.
     *
     * @param warning what is wrong with it as a whole; null for nothing
     * @param states how it stands on each of the apps, in their order
     */
    public record Row(Car car, @Nullable Badge warning, List<State> states) {

        public Row {
            states = List.copyOf(states);
        }
    }

    /** How a vehicle stands on one app. */
    public record State(String app, Badge badge) {}

    /** The way to sort by a column. */
    public Sort sort(String key) {
        return sorts.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow();
    }
}
