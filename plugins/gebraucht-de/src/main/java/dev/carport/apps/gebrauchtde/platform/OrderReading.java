package dev.carport.apps.gebrauchtde.platform;

import dev.carport.api.orders.Order;
import dev.carport.api.orders.Order.Action;
import dev.carport.api.orders.Order.Buyer;
import dev.carport.api.orders.Order.Shipping;
import dev.carport.api.orders.Order.Step;
import dev.carport.api.vehicle.Money;
import dev.carport.apps.gebrauchtde.Assumptions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an order. Documented are {@code amount}, {@code sale_amount}, {@code buyer_delivery_cost}, {@code offer_amount}, and that an order
 * with {@code status} created and {@code payment_status} payment_accepted waits for the seller. The rest is assumed.
 */
final class OrderReading {
    private OrderReading() {}

    /** The order; null when what makes one is missing. */
    static @Nullable Order of(JsonNode json) {
        String id = json.path("id").asString("");
        JsonNode article = json.path("article");
        Money listPrice = money(article.path("price"));
        boolean offer = money(json.path("offer_amount")) != null;
        Money price = price(json, listPrice, offer);
        if (!id.matches("[A-Za-z0-9_-]{1,64}") || price == null) {
            return null;
        }
        Money delivery = money(json.path("buyer_delivery_cost"));
        Step step = step(
                json.path("status").asString(""), json.path("payment_status").asString(""));
        boolean ownShipping = json.path("carrier_plan_id").asString("").equals("" + Assumptions.OWN_SHIPPING);
        Shipping shipping = ownShipping ? shipping(offer || listPrice == null ? price : listPrice) : Shipping.NONE;
        String sku = article.path("sku").asString("");
        return new Order(
                id,
                instant(json.path("created_at").asString("")),
                sku.isEmpty() ? null : sku,
                sku.isEmpty() ? null : sku,
                article.path("title").asString(""),
                Math.max(1, json.path("quantity").asInt(1)),
                step,
                offer,
                listPrice,
                price,
                delivery == null ? Money.eur(0) : delivery,
                shipping,
                actions(step, shipping),
                buyer(json),
                Transmission.link(json));
    }

    /** What the seller gets for the goods; {@code amount} is what the buyer paid after vouchers, and never counts. */
    private static @Nullable Money price(JsonNode json, @Nullable Money listPrice, boolean offer) {
        Money sale = money(json.path("sale_amount"));
        if (sale != null) {
            return sale;
        }
        return offer ? money(json.path("offer_amount")) : listPrice;
    }

    /** An unknown word leaves the order open, with nothing to be done about it here. */
    private static Step step(String status, String payment) {
        return switch (status) {
            case "created" ->
                switch (payment) {
                    case "payment_accepted" -> Step.AWAITING_SELLER;
                    case "payment_failed", "refunded" -> Step.CANCELLED;
                    default -> Step.AWAITING_PAYMENT;
                };
            case "approved" -> Step.APPROVED;
            case "shipped" -> Step.SHIPPED;
            case "completed" -> Step.COMPLETED;
            case "declined" -> Step.DECLINED;
            case "cancelled" -> Step.CANCELLED;
            default -> Step.AWAITING_PAYMENT;
        };
    }

    /** Above 25 euros a parcel number is needed, below none is taken. Of exactly 25 the document says both. */
    private static Shipping shipping(Money price) {
        int compared = price.amount().compareTo(Assumptions.TRACKING_ABOVE);
        return compared > 0
                ? Shipping.TRACKING_REQUIRED
                : compared < 0 ? Shipping.WITHOUT_TRACKING : Shipping.TRACKING_OPTIONAL;
    }

    private static Set<Action> actions(Step step, Shipping shipping) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (step == Step.AWAITING_SELLER) {
            actions.add(Action.APPROVE);
            actions.add(Action.DECLINE);
        } else if (step == Step.APPROVED && shipping != Shipping.NONE) {
            actions.add(Action.SHIP);
        }
        return actions;
    }

    /** Amounts come as numbers or as texts. */
    private static @Nullable Money money(JsonNode node) {
        BigDecimal amount =
                node.isNumber() ? node.decimalValue() : node.isString() ? Assumptions.amount(node.stringValue()) : null;
        return amount == null || amount.signum() < 0
                ? null
                : Money.eur(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static @Nullable Buyer buyer(JsonNode json) {
        JsonNode buyer = json.path("buyer");
        JsonNode address = json.path("delivery_address");
        String name = first(
                address.path("name").asString(""),
                buyer.path("name").asString(""),
                (buyer.path("first_name").asString("") + " "
                                + buyer.path("last_name").asString(""))
                        .strip());
        List<String> lines = new ArrayList<>();
        add(lines, address.path("company").asString(""));
        add(
                lines,
                address.path("street").asString("") + " "
                        + address.path("house_number").asString(""));
        add(lines, address.path("zip").asString("") + " " + address.path("city").asString(""));
        add(lines, address.path("country").asString(""));
        String email = buyer.path("email").asString("");
        String phone =
                first(buyer.path("phone").asString(""), address.path("phone").asString(""));
        return name.isEmpty() && lines.isEmpty() && email.isEmpty() && phone.isEmpty()
                ? null
                : new Buyer(name, String.join("\n", lines), email, phone);
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
