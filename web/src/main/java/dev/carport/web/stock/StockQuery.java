package dev.carport.web.stock;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.VehicleStatus;
import dev.carport.engine.stock.StockFilter;
import dev.carport.engine.stock.StockOrder;
import dev.carport.engine.stock.StockOrder.By;
import dev.carport.web.http.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the stock is to be shown, as it stands in the address.
 *
 * @param location code
 * @param words searched for; empty for all
 * @param trait the name of a condition or status; empty for all
 * @param order how it is sorted
 * @param after where the part begins; null for the beginning
 */
record StockQuery(
        String location,
        String words,
        String trait,
        StockOrder order,
        @Nullable String after) {

    private static final By USUAL = By.NAME;

    static StockQuery of(Visit visit) {
        String sort = visit.query("sort");
        boolean descending = sort.startsWith("-");
        By by = Arrays.stream(By.values())
                .filter(b -> key(b).equals(descending ? sort.substring(1) : sort))
                .findFirst()
                .orElse(USUAL);
        String trait = visit.query("show");
        String after = visit.query("after");
        return new StockQuery(
                visit.place().code(),
                visit.query("q"),
                isTrait(trait) ? trait : "",
                new StockOrder(by, descending),
                after.isEmpty() ? null : after);
    }

    private static boolean isTrait(String name) {
        return Arrays.stream(Condition.values()).anyMatch(c -> c.name().equals(name))
                || Arrays.stream(VehicleStatus.values()).anyMatch(s -> s.name().equals(name));
    }

    /** What lets the vehicles through. */
    StockFilter filter() {
        StockFilter filter = StockFilter.of(location).withText(words);
        if (trait.isEmpty()) {
            return filter;
        }
        boolean condition =
                Arrays.stream(Condition.values()).anyMatch(c -> c.name().equals(trait));
        return condition ? filter.withConditions(Set.of(trait)) : filter.withStatuses(Set.of(trait));
    }

    /** The same without a condition or status, to count them. */
    StockFilter anyTrait() {
        return StockFilter.of(location).withText(words);
    }

    StockQuery showing(String otherTrait) {
        return new StockQuery(location, words, otherTrait, order, null);
    }

    StockQuery sortedBy(By by, boolean descending) {
        return new StockQuery(location, words, trait, new StockOrder(by, descending), null);
    }

    StockQuery from(String next) {
        return new StockQuery(location, words, trait, order, next);
    }

    /** The address after the location's own part. */
    String path() {
        List<String> parameters = new ArrayList<>();
        if (!words.isEmpty()) {
            parameters.add("q=" + Visit.encode(words));
        }
        if (!trait.isEmpty()) {
            parameters.add("show=" + trait);
        }
        if (order.by() != USUAL || order.descending()) {
            parameters.add("sort=" + (order.descending() ? "-" : "") + key(order.by()));
        }
        if (after != null) {
            parameters.add("after=" + Visit.encode(after));
        }
        return "/stock" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    static String key(By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
