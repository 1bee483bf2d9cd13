package dev.carport.web.api.orders;

import dev.carport.api.orders.Order;
import dev.carport.api.vehicle.Money;
import dev.carport.engine.exports.Export;
import dev.carport.engine.orders.PlacedOrder;
import dev.carport.engine.stock.StoredVehicle;
import dev.carport.web.api.Words;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a buyer.
 *
 * @param id ours
 * @param app id of the app it came through
 * @param platformId the platform's id
 * @param number stock number of the vehicle; missing when it is none of the stock
 * @param title in the platform's words
 * @param step where it stands
 * @param offer whether the buyer has offered the price
 * @param listPrice the price it stood for; missing when not known
 * @param price what the seller gets for the goods
 * @param delivery what the seller gets for the delivery
 * @param sum what the seller gets in all; never what the buyer paid
 * @param currency of all amounts
 * @param shipping what {@code ship} asks for: {@code none}, {@code without-tracking}, {@code tracking-optional},
 *     {@code tracking-required}
 * @param actions what can be done now: {@code approve}, {@code decline}, {@code ship}
 * @param buyer only for keys with the right SELL, while it is known
 * @param link its page at the platform
 */
public record OrderAnswer(
        String id,
        @Nullable String app,
        String platformId,
        @Nullable String number,
        String title,
        int quantity,
        String step,
        boolean offer,
        @Nullable BigDecimal listPrice,
        BigDecimal price,
        BigDecimal delivery,
        BigDecimal sum,
        String currency,
        String shipping,
        List<String> actions,
        @Nullable Buyer buyer,
        @Nullable URI link,
        Instant orderedAt,
        Instant changedAt) {

    /** Who ordered. */
    public record Buyer(String name, String address, String email, String phone) {}

    static OrderAnswer of(
            PlacedOrder placed, @Nullable Export export, @Nullable StoredVehicle vehicle, boolean withBuyer) {
        Order order = placed.order();
        Order.Buyer buyer = order.buyer();
        Money list = order.listPrice();
        return new OrderAnswer(
                placed.id(),
                export == null ? null : export.app(),
                order.id(),
                vehicle == null ? null : vehicle.number(),
                order.title(),
                order.quantity(),
                Words.of(order.step()),
                order.offer(),
                list == null ? null : list.amount(),
                order.price().amount(),
                order.delivery().amount(),
                order.sum().amount(),
                order.price().currency().getCurrencyCode(),
                Words.of(order.shipping()),
                order.actions().stream().map(Words::of).sorted().toList(),
                buyer == null || !withBuyer
                        ? null
                        : new Buyer(buyer.name(), buyer.address(), buyer.email(), buyer.phone()),
                order.link(),
                order.createdAt(),
                placed.changedAt());
    }
}
