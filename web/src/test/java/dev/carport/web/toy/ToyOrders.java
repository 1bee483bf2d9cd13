package dev.carport.web.toy;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.NoAnswerException;
import dev.carport.api.http.NotSentException;
import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.vehicle.Money;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Orders at the marketplace. */
public final class ToyOrders {

    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();

    /** Whether the marketplace cannot be reached. */
    public volatile boolean down;

    /** Whether it refuses every answer. */
    public volatile boolean refuses;

    /** Whether answers get lost before they arrive. */
    public volatile boolean loses;

    /** A buyer has paid for a vehicle; with an offer when the price differs from the list. */
    public synchronized void paid(
            String id, @Nullable String reference, String title, Instant at, long list, long price, Shipping shipping) {
        orders.put(
                id,
                new Order(
                        id,
                        at,
                        reference,
                        null,
                        title,
                        1,
                        Step.AWAITING_SELLER,
                        list != price,
                        Money.eur(list),
                        Money.eur(price),
                        Money.eur("149.90"),
                        shipping,
                        Set.of(Action.APPROVE, Action.DECLINE),
                        new Order.Buyer(
                                "Kim Käufer", "Lange Gasse 5\n34117 Kassel", "kim@kaeufer.example", "+49 561 1234"),
                        URI.create("https://market.example/orders/" + id)));
    }

    /** It goes on by itself. */
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

    /** What was answered, first to last. */
    public synchronized List<String> answers() {
        return List.copyOf(answers);
    }

    synchronized List<Order> all() {
        reach();
        return List.copyOf(orders.values());
    }

    synchronized Optional<Order> find(String id) {
        reach();
        return Optional.ofNullable(orders.get(id));
    }

    private void reach() {
        if (down) {
            throw new NotSentException("nobody there", null);
        }
    }

    synchronized OrderAnswer answer(String told, Order order, Step step, Action... actions) {
        answers.add(told + " " + order.id());
        if (loses) {
            throw new NoAnswerException("lost", null);
        }
        if (refuses) {
            return new OrderAnswer.Refused(List.of(Finding.error("", "internet-address")));
        }
        boolean ships = order.shipping() != Shipping.NONE;
        becomes(order.id(), step, ships ? actions : new Action[0]);
        return new OrderAnswer.Done(orders.get(order.id()));
    }
}
