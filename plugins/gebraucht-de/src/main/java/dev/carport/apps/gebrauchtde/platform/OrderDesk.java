package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.finding.Finding;
import dev.carport.api.http.Body;
import dev.carport.api.http.NotSentException;
import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.orders.OrderAnswer;
import dev.carport.api.orders.Orders.Carrier;
import dev.carport.api.orders.Orders.Tracking;
import dev.carport.api.reference.Tables;
import dev.carport.apps.gebrauchtde.Assumptions;
import dev.carport.apps.gebrauchtde.GebrauchtDeApp;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders: reading all of them, and answering one. An answer is sent once; whatever comes of it, the order itself says what holds. */
public final class OrderDesk {
    /** The order is not in a state in which this can be done. */
    public static final String STATE = "gebraucht.order-state";
    /** The platform does not know the order any more. */
    public static final String GONE = "gebraucht.order-gone";
    /** The platform did not take the answer. */
    public static final String NOT_TAKEN = "gebraucht.order-not-taken";
    /** The key may not do this. */
    public static final String KEY = "gebraucht.order-key";
    /** A parcel number is needed above 25 euros. */
    public static final String TRACKING = "gebraucht.order-tracking";

    private static final int MOST_PAGES = 1000;

    /** By their short names in the AfterShip catalogue, in the order of the table. */
    private static final List<Carrier> CARRIERS =
            Tables.beside(GebrauchtDeApp.class, "words.ini").of("carriers").entrySet().stream()
                    .map(carrier -> new Carrier(carrier.getKey(), carrier.getValue()))
                    .toList();

    private final Api api;

    OrderDesk(Api api) {
        this.api = api;
    }

    /**
     * Every order there is: the list can be narrowed to one state only (assumed), and others change, too.
     *
     * @throws dev.carport.api.http.TransportException when the platform does not answer, or not properly
     */
    Stream<Order> orders() {
        List<Order> orders = new ArrayList<>();
        switch (each("", orders::add)) {
            case Said.Done done -> {}
            case Said.KeyRefused refused -> throw unread(refused.words());
            case Said.NotNow later -> throw unread(later.reason());
            case Said.Refused refused -> throw unread(refused.words());
        }
        return orders.stream();
    }

    /**
     * Which articles are ordered and wait for an answer: they cannot be bought, though the stock still has them.
     *
     * @param skus takes them in
     * @return {@link Said.Done} when all were read
     */
    Said waiting(Set<String> skus) {
        return each("?status=created", order -> {
            if (order.reference() != null && !order.step().over()) {
                skus.add(order.reference());
            }
        });
    }

    private Said each(String query, Consumer<Order> reader) {
        Set<URI> seen = new HashSet<>();
        URI next = api.address(Assumptions.ORDERS + query);
        Said said = new Said.Done(Json.MAPPER.missingNode());
        while (next != null && seen.add(next) && seen.size() <= MOST_PAGES) {
            said = api.get(next);
            next = null;
            if (said instanceof Said.Done page) {
                page.body().path("results").forEach(json -> {
                    Order order = OrderReading.of(json);
                    if (order != null) {
                        reader.accept(order);
                    }
                });
                next = following(page.body().path("next").asString(""));
            }
        }
        return said;
    }

    private static NotSentException unread(String reason) {
        return new NotSentException("Orders cannot be read: " + reason, null);
    }

    /** The next page; null for none, and for an address outside the interface: the key goes nowhere else. */
    private @Nullable URI following(String next) {
        URI base = api.address(Assumptions.ORDERS);
        if (next.isBlank()) {
            return null;
        }
        URI address = base.resolve(next);
        boolean own = base.getScheme().equals(address.getScheme())
                && base.getRawAuthority().equals(address.getRawAuthority())
                && address.getRawPath().startsWith(base.getRawPath());
        return own ? address : null;
    }

    Optional<Order> order(String id) {
        return switch (api.get(api.address(Assumptions.order(id)))) {
            case Said.Done done -> Optional.ofNullable(OrderReading.of(done.body()));
            case Said.Refused refused when refused.unknown() -> Optional.empty();
            case Said.Refused refused -> throw unread(refused.words());
            case Said.KeyRefused refused -> throw unread(refused.words());
            case Said.NotNow later -> throw unread(later.reason());
        };
    }

    OrderAnswer approve(Order order) {
        return answer(order, Action.APPROVE, "approve", Map.of(), Step::sold);
    }

    OrderAnswer decline(Order order, String reason) {
        Map<String, String> body = reason.isBlank() ? Map.of() : Map.of("reason", reason.strip());
        return answer(order, Action.DECLINE, "decline", body, step -> step == Step.DECLINED);
    }

    OrderAnswer ship(Order order, @Nullable Tracking tracking) {
        if (order.shipping() == Shipping.TRACKING_REQUIRED && tracking == null) {
            return refused(TRACKING, "Not sent");
        }
        Map<String, String> body = tracking == null || order.shipping() == Shipping.WITHOUT_TRACKING
                ? Map.of()
                : Map.of("tracking_code", tracking.code(), "aftership_slug", tracking.carrier());
        return answer(order, Action.SHIP, "ship", body, step -> step == Step.SHIPPED || step == Step.COMPLETED);
    }

    List<Carrier> carriers() {
        return CARRIERS;
    }

    private OrderAnswer answer(
            Order order, Action action, String word, Map<String, String> body, Predicate<Step> reached) {
        if (!order.actions().contains(action)) {
            return refused(STATE, "Not sent: " + order.step());
        }
        return switch (api.postOnce(Assumptions.answer(order.id(), word), Body.json(body))) {
            case Said.Done done -> {
                Order after = OrderReading.of(done.body());
                yield after == null ? lookedUp(order, reached, NOT_TAKEN, "An answer without order") : done(after);
            }
            case Said.KeyRefused refused -> refused(KEY, refused.words());
            case Said.Refused refused when refused.unknown() -> refused(GONE, refused.words());
            // perhaps it was done already, by an earlier click or at the platform
            case Said.Refused refused -> lookedUp(order, reached, STATE, refused.words());
            case Said.NotNow later -> lookedUp(order, reached, NOT_TAKEN, later.reason());
        };
    }

    private OrderAnswer lookedUp(Order order, Predicate<Step> reached, String code, String words) {
        return order(order.id())
                .filter(now -> reached.test(now.step()))
                .<OrderAnswer>map(OrderDesk::done)
                .orElseGet(() -> refused(code, words));
    }

    private static OrderAnswer done(Order order) {
        return new OrderAnswer.Done(order);
    }

    private static OrderAnswer refused(String code, String words) {
        return new OrderAnswer.Refused(List.of(Finding.error("", code).withDetail(words)));
    }
}
