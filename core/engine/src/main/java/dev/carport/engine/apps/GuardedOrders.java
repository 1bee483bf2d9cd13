package dev.carport.engine.apps;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders;
import dev.carport.engine.http.Errand;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Orders of an account, every call guarded. What is exchanged holds data of buyers, so no body of it reaches the history, whatever the
 * app says. Thread-safe.
 */
public final class GuardedOrders {
    private final GuardedPlatform platform;
    private final Orders orders;

    GuardedOrders(GuardedPlatform platform, Orders orders) {
        this.platform = platform;
        this.orders = orders;
    }

    /**
     * Reads every order that is open or has changed.
     *
     * @param since null for all there are
     * @param sink gets them one by one on another thread, only until this method returns; what it throws comes out of this method
     * @throws AppFailure when they could not be read to the end
     */
    public void read(@Nullable Instant since, Consumer<Order> sink) {
        Errand errand = Errand.unrecorded();
        platform.guarded("orders", errand, () -> {
            try (Stream<Order> all = orders.orders(since)) {
                all.sequential().forEach(order -> {
                    errand.touch();
                    if (errand.revoked()) {
                        throw new IllegalStateException("Nobody waits for the orders any more");
                    }
                    GuardedPlatform.hand(order, sink);
                });
            }
            return true;
        });
    }

    /**
     * Reads one order; empty when the platform does not know it.
     *
     * @throws AppFailure when the platform does not say
     */
    public Optional<Order> order(String id) {
        return call("order", () -> orders.order(id));
    }

    /**
     * Accepts an order.
     *
     * @throws AppFailure without an answer; {@link AppFailure#mayHaveChanged} says whether the platform may have got it
     */
    public OrderAnswer approve(Order order) {
        return call("order-approve", () -> orders.approve(order));
    }

    /** Declines an order; fails as {@link #approve}. */
    public OrderAnswer decline(Order order, String reason) {
        return call("order-decline", () -> orders.decline(order, reason));
    }

    /** Says that the goods are on their way; fails as {@link #approve}. */
    public OrderAnswer ship(Order order, Orders.@Nullable Tracking tracking) {
        return call("order-ship", () -> orders.ship(order, tracking));
    }

    /**
     * Carriers for {@link #ship}; empty when the platform knows none.
     *
     * @throws AppFailure when the app fails
     */
    public List<Orders.Carrier> carriers() {
        return call("carriers", () -> List.copyOf(orders.carriers()));
    }

    private <T> T call(String call, Callable<T> work) {
        return platform.guarded(call, Errand.unrecorded(), work);
    }
}
