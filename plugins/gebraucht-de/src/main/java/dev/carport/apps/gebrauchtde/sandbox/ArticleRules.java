package dev.carport.apps.gebrauchtde.sandbox;

import dev.carport.apps.gebrauchtde.Assumptions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When an article is faulty. Apart from {@code stock} and {@code open_for_offers} all fields and rules are assumed, as are the words.
 * Unknown fields are ignored, null counts as left out.
 */
final class ArticleRules {
    private static final List<String> REQUIRED =
            List.of("sku", "title", "description", "category", "condition", "price", "stock", "images");
    private static final Map<String, Integer> TEXTS = Map.of(
            "sku", 64,
            "title", Assumptions.TITLE_LENGTH,
            "description", Assumptions.DESCRIPTION_LENGTH,
            "brand", Assumptions.BRAND_LENGTH,
            "mpn", 70);
    private static final Set<String> CONDITIONS = Set.of("new", "used", "refurbished", "defective");

    private ArticleRules() {}

    /** Field to complaint; empty for an article without a fault. */
    static Map<String, String> faults(JsonNode article) {
        Map<String, String> faults = new TreeMap<>(faultsOfFields(article));
        for (String field : REQUIRED) {
            if (missing(article.path(field))) {
                faults.put(field, "This field is required.");
            }
        }
        BigDecimal price = decimal(article.path("price"));
        BigDecimal former = decimal(article.path("strike_price"));
        if (price != null && former != null && former.compareTo(price) <= 0) {
            faults.putIfAbsent("strike_price", "Must be above price.");
        }
        return faults;
    }

    /** The same for a part of an article: nothing is required. */
    static Map<String, String> faultsOfFields(JsonNode article) {
        Map<String, String> faults = new TreeMap<>();
        article.properties().forEach(field -> {
            String fault = missing(field.getValue()) ? null : fault(field.getKey(), field.getValue());
            if (fault != null) {
                faults.put(field.getKey(), fault);
            }
        });
        return faults;
    }

    private static @Nullable String fault(String field, JsonNode value) {
        return switch (field) {
            case "sku", "title", "description", "brand", "mpn" -> text(value, TEXTS.getOrDefault(field, 200));
            case "category" -> value.isIntegralNumber() ? null : text(value, 100);
            case "condition" -> CONDITIONS.contains(value.asString("")) ? null : "Not a valid choice.";
            case "ean" -> value.asString("").matches("[0-9]{8}|[0-9]{12,14}") ? null : "Not a valid EAN.";
            case "price", "strike_price" -> {
                BigDecimal amount = decimal(value);
                yield amount == null
                                || amount.signum() <= 0
                                || amount.stripTrailingZeros().scale() > 2
                        ? "A decimal above 0 with at most 2 digits is required."
                        : null;
            }
            case "delivery_cost" -> {
                BigDecimal amount = decimal(value);
                yield amount == null || amount.signum() < 0 ? "A decimal of 0 or more is required." : null;
            }
            case "vat_rate" -> {
                BigDecimal rate = decimal(value);
                yield rate != null
                                && Assumptions.VAT_RATES.contains(
                                        rate.stripTrailingZeros().toPlainString())
                        ? null
                        : "Not a valid choice.";
            }
            case "stock" ->
                value.isIntegralNumber() && value.asLong() >= 0 ? null : "An integer of 0 or more is required.";
            case "carrier_plan_id", "delivery_days_min", "delivery_days_max" ->
                value.isIntegralNumber() ? null : "An integer is required.";
            case "open_for_offers", "pickup_only", "active" -> value.isBoolean() ? null : "A boolean is required.";
            case "images" -> images(value);
            case "attributes" ->
                value.isArray() && value.size() <= Assumptions.MOST_ATTRIBUTES ? null : "At most 50 attributes.";
            case "location" -> value.isObject() ? null : "An object is required.";
            default -> null;
        };
    }

    private static @Nullable String text(JsonNode value, int most) {
        if (!value.isString() || value.stringValue().isBlank()) {
            return "A text is required.";
        }
        String text = value.stringValue();
        return text.codePointCount(0, text.length()) <= most ? null : "At most " + most + " characters.";
    }

    private static @Nullable String images(JsonNode images) {
        if (!images.isArray() || images.isEmpty() || images.size() > Assumptions.MOST_IMAGES) {
            return "1 to 12 images are required.";
        }
        for (JsonNode image : images) {
            // on the machine itself there is no https, and nothing is fetched
            if (!image.asString("").matches("https://.+|http://(127\\.0\\.0\\.1|localhost)[:/].+")) {
                return "Images need an https address.";
            }
        }
        return null;
    }

    static @Nullable BigDecimal decimal(JsonNode value) {
        return value.isNumber()
                ? value.decimalValue()
                : value.isString() ? Assumptions.amount(value.stringValue()) : null;
    }

    private static boolean missing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
