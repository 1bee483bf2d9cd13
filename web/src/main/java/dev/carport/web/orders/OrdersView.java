package dev.carport.web.orders;

import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Chip;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a location.
 *
 * @param topics what the page follows
 * @param href this page as it is filtered
 * @param watched whether orders are fetched at all
 * @param waiting in how many the seller can do something
 * @param any whether there are orders, whatever the filter
 * @param silent sentences about platforms that do not say anything at the moment
 * @param older address of the next part; null for none
 */
public record OrdersView(
        String topics,
        String href,
        boolean watched,
        int waiting,
        boolean any,
        List<String> silent,
        List<Chip> chips,
        List<Row> rows,
        @Nullable String older) {

    /**
     * One order.
     *
     * @param number stock number of the vehicle; null when it is none of the stock
     * @param sum what the seller gets in all
     * @param offer the price before, when the buyer offered another; null for none
     */
    public record Row(
            String href,
            String title,
            @Nullable String number,
            String app,
            String logo,
            Instant at,
            Badge badge,
            String sum,
            @Nullable String offer) {}
}
