package dev.carport.web.extras;

import dev.carport.web.ui.Field;
import dev.carport.web.ui.Link;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paid extras of one listing.
 *
 * @param vehicle name and page of the vehicle
 * @param listed whether it has a listing that could have extras
 * @param may whether the person may order
 * @param problem why an order was not taken; null for nothing
 */
public record ExtrasView(
        Link vehicle,
        String app,
        String logo,
        boolean listed,
        boolean may,
        List<Extra> extras,
        @Nullable String problem) {

    /**
     * An extra.
     *
     * @param href where orders are sent
     * @param price what it costs, in words
     * @param priced whether the fee table says so
     * @param ordered what runs; null for nothing
     * @param replaces name of the extra that would end; null for none
     * @param text the field of its text; null when it takes none
     */
    public record Extra(
            String key,
            String href,
            String label,
            String help,
            String price,
            boolean priced,
            @Nullable Ordered ordered,
            @Nullable String replaces,
            @Nullable Field text,
            int maxLength) {}

    /** An order that runs. */
    public record Ordered(String by, Instant at, String text) {}
}
