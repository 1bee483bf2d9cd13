package dev.carport.testkit.shop;

import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders;
import dev.carport.api.vehicle.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders at the shop: buyers' and what the seller answered. Thread-safe. */
public final class ShopOrders implements Orders {
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private final List<Optional<Instant>> sinces = new ArrayList<>();
    private boolean silent;
    private boolean losesAnswers;
    private boolean losesRequests;

    /** Somebody has paid for a listing and waits. */
    public synchronized Order arrives(String id, @Nullable String reference, Instant at) {
        Order order = new Order(
                id,
                at,
                reference,
                null,
                "Golf",
                1,
                Step.AWAITING_SELLER,
                true,
                Money.eur(10_000),
                Money.eur(9_500),
                Money.eur(250),
                Shipping.TRACKING_REQUIRED,
                Set.of(Action.APPROVE, Action.DECLINE),
                new Order.Buyer("Kim Käufer", "Ring 5\n10115 Berlin", "kim@example.org", "030 1234"),
                null);
        orders.put(id, order);
        return order;
    }

    /** The order goes on by itself. */
    public synchronized void becomes(String id, Step step, Action... actions) {
        Order order = orders.get(id);
        orders.put(
                id,
                new Order(
                        order.id(),
                        order.createdAt(),
                        order.reference(),
                        order.remoteId(),
                        order.title(),
                        order.quantity(),
                        step,
                        order.offer(),
                        order.listPrice(),
                        order.price(),
                        order.delivery(),
                        order.shipping(),
                        Set.of(actions),
                        order.buyer(),
                        order.link()));
    }

    /** Whether nothing answers. */
    public synchronized void silent(boolean is) {
        silent = is;
    }

    /** Whether answers of the seller arrive and nobody hears of it. */
    public synchronized void losesAnswers(boolean does) {
        losesAnswers = does;
    }

    /** Whether answers of the seller leave and do not arrive. */
    public synchronized void losesRequests(boolean does) {
        losesRequests = does;
    }

    /** What was done since the last time. */
    public synchronized List<String> log() {
        List<String> taken = List.copyOf(log);
        log.clear();
        return taken;
    }

    /** From when on it was asked for orders. */
    public synchronized List<Optional<Instant>> sinces() {
        return List.copyOf(sinces);
    }

    @Override
    public synchronized Stream<Order> orders(@Nullable Instant since) {
        answers();
        sinces.add(Optional.ofNullable(since));
        return List.copyOf(orders.values()).stream();
    }

    @Override
    public synchronized Optional<Order> order(String id) {
        answers();
        return Optional.ofNullable(orders.get(id));
    }

    private void answers() {
        if (silent) {
            throw new NotSentException("nobody there", null);
        }
    }

    @Override
    public OrderAnswer approve(Order order) {
        return does("approve " + order.id(), order, Step.APPROVED, Action.SHIP);
    }

    @Override
    public OrderAnswer decline(Order order, String reason) {
        return does("decline " + order.id() + " " + reason, order, Step.DECLINED);
    }

    @Override
    public OrderAnswer ship(Order order, @Nullable Tracking tracking) {
        return does("ship " + order.id() + " " + (tracking == null ? "" : tracking.code()), order, Step.SHIPPED);
    }

    private synchronized OrderAnswer does(String what, Order order, Step step, Action... actions) {
        ShopRemote.requestLeaves();
        log.add(what);
        if (losesRequests) {
            throw new NoAnswerException("lost", null);
        }
        becomes(order.id(), step, actions);
        if (losesAnswers) {
            throw new NoAnswerException("lost", null);
        }
        return new OrderAnswer.Done(orders.get(order.id()));
    }

    @Override
    public List<Carrier> carriers() {
        return List.of(new Carrier("dhl", "DHL"));
    }
}
