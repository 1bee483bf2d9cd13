package dev.carport.web.toy;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The marketplace when it sells by itself. */
final class ToySellingPlatform extends ToyPlatform implements Orders {

    private final ToyOrders orders;

    ToySellingPlatform(ToyMarket market, ToyOrders orders) {
        super(market);
        this.orders = orders;
    }

    @Override
    public Stream<Order> orders(@Nullable Instant since) {
        return orders.all().stream();
    }

    @Override
    public Optional<Order> order(String id) {
        return orders.find(id);
    }

    @Override
    public OrderAnswer approve(Order order) {
        return orders.answer("approve", order, Order.Step.APPROVED, Order.Action.SHIP);
    }

    @Override
    public OrderAnswer decline(Order order, String reason) {
        return orders.answer("decline", order, Order.Step.DECLINED);
    }

    @Override
    public OrderAnswer ship(Order order, @Nullable Tracking tracking) {
        String told = tracking == null ? "ship" : "ship " + tracking.carrier() + " " + tracking.code();
        return orders.answer(told, order, Order.Step.SHIPPED);
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier("dhl", "DHL"), new Carrier("other", "Andere"));
    }
}
