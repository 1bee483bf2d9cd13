package dev.carport.web.orders;

import dev.carport.api.orders.Order;
import dev.carport.api.vehicle.Money;
import dev.carport.web.text.Formats;
import dev.carport.web.ui.Badge;
import dev.carport.web.ui.Tone;
import java.util.Locale;

/** Orders as people read them. */
final class OrderWords {

    private final Formats formats;

    OrderWords(Formats formats) {
        this.formats = formats;
    }

    Badge badge(Order order) {
        return switch (order.step()) {
            case AWAITING_PAYMENT -> badge(Tone.WAIT, "wait", order);
            case AWAITING_SELLER -> badge(Tone.WARN, "warn", order);
            case APPROVED -> badge(order.actions().isEmpty() ? Tone.GOOD : Tone.WARN, "tick", order);
            case SHIPPED -> badge(Tone.GOOD, "sent", order);
            case COMPLETED -> badge(Tone.GOOD, "tick", order);
            case DECLINED -> badge(Tone.CALM, "x", order);
            case CANCELLED -> badge(Tone.CALM, "off", order);
        };
    }

    private Badge badge(Tone tone, String icon, Order order) {
        return new Badge(tone, icon, formats.texts().text("orders.step." + key(order)));
    }

    /** What the state means and what comes next. */
    String explained(Order order) {
        boolean sold = order.step() == Order.Step.APPROVED || order.step() == Order.Step.SHIPPED;
        String ship = sold && order.actions().contains(Order.Action.SHIP) ? ".ship" : "";
        return formats.texts().text("orders.explained." + key(order) + ship);
    }

    private static String key(Order order) {
        return order.step().name().toLowerCase(Locale.ROOT);
    }

    String amount(Money money) {
        return formats.fee(money.amount(), money.currency());
    }

    /** What the seller gets in all. */
    String sum(Order order) {
        return amount(order.sum());
    }
}
