package dev.carport.apps.autoscout24.sandbox.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A vehicle as sent, read by path. Its JSON types are right already, see {@link JsonShape}. */
final class SentVehicle {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final JsonNode root;

    SentVehicle(JsonNode root) {
        this.root = root;
    }

    /** Whether the path is there, not null, and for lists not empty. */
    boolean has(String path) {
        var node = JsonShape.at(root, path);
        return !node.isNull() && !node.isMissingNode() && !(node.isArray() && node.isEmpty());
    }

    /** As {@link #has}, but a blank text counts as missing. */
    boolean hasContent(String path) {
        var text = text(path);
        return has(path) && (text == null || !text.isBlank());
    }

    @Nullable String text(String path) {
        var node = JsonShape.at(root, path);
        return node.isString() ? node.stringValue() : null;
    }

    @Nullable Long integer(String path) {
        var node = JsonShape.at(root, path);
        return node.isIntegralNumber() ? node.longValue() : null;
    }

    @Nullable BigDecimal decimal(String path) {
        var node = JsonShape.at(root, path);
        return node.isNumber() ? node.decimalValue() : null;
    }

    @Nullable Boolean flag(String path) {
        var node = JsonShape.at(root, path);
        return node.isBoolean() ? node.booleanValue() : null;
    }

    /** The numbers of a list; empty when it is missing. */
    List<Long> integers(String path) {
        return JsonShape.at(root, path).valueStream().map(JsonNode::longValue).toList();
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
