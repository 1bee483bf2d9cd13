package dev.carport.engine.store;

import dev.carport.api.orders.Order;
import dev.carport.api.vehicle.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An order as text in a column, and its buyer apart from it. */
final class OrderJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OrderJson() {}

    private record Details(
            String id,
            String createdAt,
            @Nullable String reference,
            @Nullable String remoteId,
            String title,
            int quantity,
            String step,
            boolean offer,
            @Nullable String listPrice,
            String price,
            String delivery,
            String shipping,
            List<String> actions,
            @Nullable String link) {}

    static String write(Order order) {
        return JSON.writeValueAsString(new Details(
                order.id(),
                order.createdAt().toString(),
                order.reference(),
                order.remoteId(),
                order.title(),
                order.quantity(),
                order.step().name(),
                order.offer(),
                order.listPrice() == null ? null : text(order.listPrice()),
                text(order.price()),
                text(order.delivery()),
                order.shipping().name(),
                order.actions().stream().map(Enum::name).sorted().toList(),
                order.link() == null ? null : order.link().toString()));
    }

    static Order order(String json, Order.@Nullable Buyer buyer) {
        Details details = JSON.readValue(json, Details.class);
        Set<Order.Action> actions =
                details.actions().stream().map(Order.Action::valueOf).collect(Collectors.toSet());
        return new Order(
                details.id(),
                Instant.parse(details.createdAt()),
                details.reference(),
                details.remoteId(),
                details.title(),
                details.quantity(),
                Order.Step.valueOf(details.step()),
                details.offer(),
                Optional.ofNullable(details.listPrice()).map(OrderJson::money).orElse(null),
                money(details.price()),
                money(details.delivery()),
                Order.Shipping.valueOf(details.shipping()),
                actions,
                buyer,
                Optional.ofNullable(details.link()).map(URI::create).orElse(null));
    }

    static String write(Order.Buyer buyer) {
        return JSON.writeValueAsString(buyer);
    }

    static Order.Buyer buyer(String json) {
        return JSON.readValue(json, Order.Buyer.class);
    }

    private static String text(Money money) {
        return money.amount().toPlainString() + " " + money.currency().getCurrencyCode();
    }

    private static Money money(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }
}
