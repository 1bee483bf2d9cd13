package dev.carport.web.api.stock;

import java.util.List;

/**
 * What became of many vehicles.
 *
 * @param items one per vehicle sent, in their order
 * @param summary how many of each
 * @param removed numbers of vehicles that left because the whole stock was sent without them
 */
public record BatchAnswer(List<ItemAnswer> items, Summary summary, List<String> removed) {

    /** How many of each. */
    public record Summary(int created, int changed, int unchanged, int refused, int removed) {}

    static BatchAnswer of(List<ItemAnswer> items, List<String> removed) {
        return new BatchAnswer(
                items,
                new Summary(
                        count(items, "created"),
                        count(items, "changed"),
                        count(items, "unchanged"),
                        count(items, "refused"),
                        removed.size()),
                removed);
    }

    private static int count(List<ItemAnswer> items, String status) {
        return (int) items.stream().filter(item -> item.status().equals(status)).count();
    }
}
