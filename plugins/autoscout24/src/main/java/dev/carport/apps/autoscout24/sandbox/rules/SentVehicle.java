package dev.carport.apps.autoscout24.sandbox.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A vehicle as sent, read by dotted path. The rules see it only when its JSON types are right, see {@link JsonShape}. */
final class SentVehicle {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JsonNode root;
    private final Map<String, JsonNode> byPath = new HashMap<>();

    SentVehicle(JsonNode root) {
        this.root = root;
        index("", root);
    }

    private void index(String prefix, JsonNode object) {
        object.properties().forEach(property -> {
            var path = prefix + property.getKey();
            byPath.put(path, property.getValue());
            if (property.getValue().isObject()) {
                index(path + ".", property.getValue());
            }
        });
    }

    /** The node at a dotted path; a missing node when there is none. */
    JsonNode at(String path) {
        var node = byPath.get(path);
        return node == null ? MissingNode.getInstance() : node;
    }

    /** Whether the path is there, not null, and for lists not empty. */
    boolean has(String path) {
        var node = at(path);
        return !node.isNull() && !node.isMissingNode() && !(node.isArray() && node.isEmpty());
    }

    /** As {@link #has}, but a blank text counts as missing. */
    boolean hasContent(String path) {
        var text = text(path);
        return has(path) && (text == null || !text.isBlank());
    }

    @Nullable String text(String path) {
        var node = at(path);
        return node.isString() ? node.stringValue() : null;
    }

    @Nullable Long integer(String path) {
        var node = at(path);
        return node.isIntegralNumber() ? node.longValue() : null;
    }

    @Nullable BigDecimal decimal(String path) {
        var node = at(path);
        return node.isNumber() ? node.decimalValue() : null;
    }

    @Nullable Boolean flag(String path) {
        var node = at(path);
        return node.isBoolean() ? node.booleanValue() : null;
    }

    /** The numbers of a list; empty when it is missing. */
    List<Long> integers(String path) {
        return at(path).valueStream().map(JsonNode::longValue).toList();
    }

    List<Price> prices() {
        return root.path("prices").valueStream().map(Price::of).toList();
    }

    /** The month at the path, or null when it is missing or not a real month YYYY-MM. */
    @Nullable YearMonth month(String path) {
        var text = text(path);
        if (text == null || !MONTH.matcher(text).matches()) {
            return null;
        }
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException noSuchMonth) {
            return null;
        }
    }

    /** The day at the path, or null when it is missing or not a real day YYYY-MM-DD. */
    @Nullable LocalDate day(String path) {
        var text = text(path);
        if (text == null || !DAY.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** {@code B}, {@code C}, or null when it is missing or anything else. */
    @Nullable String vehicleType() {
        var type = text("vehicleType");
        return "B".equals(type) || "C".equals(type) ? type : null;
    }

    boolean isCar() {
        return "C".equals(vehicleType());
    }

    boolean isBike() {
        return "B".equals(vehicleType());
    }

    /** The offer type as sent, empty when missing; may be an unknown one. */
    String offerType() {
        var type = text("vehicleOfferType");
        return type == null ? "" : type;
    }
}
