package dev.carport.engine.orders;

import dev.carport.api.orders.Order;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is stored.
 *
 * @param id ours; never changes
 * @param accountId the account it came through
 * @param exportId the export it is shown with
 * @param location code of the location that sells
 * @param vehicleId what was ordered; null when it is none of the stock
 * @param order as the platform had it last; without a buyer once that is forgotten
 * @param buyerForgotten whether the buyer was known and is not kept any more
 * @param saleNoted whether the stock has been told that the vehicle is sold
 * @param readAt when the platform was asked
 * @param changedAt when it was last seen to differ
 */
public record PlacedOrder(
        String id,
        String accountId,
        String exportId,
        String location,
        @Nullable String vehicleId,
        Order order,
        boolean buyerForgotten,
        boolean saleNoted,
        Instant readAt,
        Instant changedAt) {

    /** Whether the seller can do something now. */
    public boolean waiting() {
        return !order.actions().isEmpty();
    }
}
