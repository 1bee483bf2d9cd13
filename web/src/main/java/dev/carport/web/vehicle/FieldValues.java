package dev.carport.web.vehicle;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Quantity;
import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.Unit;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.web.http.Visit;
import dev.carport.web.state.SentValue;
import dev.carport.web.text.Formats;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values of a vehicle's fields for people, in their language. Made for one answer. */
final class FieldValues {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, VehicleField<?>> FIELDS =
            VehicleField.all().stream().collect(Collectors.toMap(VehicleField::key, Function.identity()));
    private static final int LONGEST = 160;

    private final Visit visit;
    private final Formats formats;
    private final Locale language;

    FieldValues(Visit visit) {
        this.visit = visit;
        this.formats = visit.formats();
        this.language = visit.language().locale();
    }

    /** The field with a key; empty for a path inside one. */
    static Optional<VehicleField<?>> field(String key) {
        return Optional.ofNullable(FIELDS.get(key));
    }

    /**
     * A value inside a field, such as one of an offer.
     *
     * @param unit null if it has none, or brings its own
     */
    String of(Object value, @Nullable Unit unit) {
        return readable(value, unit == null ? null : unit.value());
    }

    /** A value of a field. */
    String of(String key, Object value) {
        return readable(value, field(key).map(VehicleField::unit).orElse(null));
    }

    private String readable(Object value, @Nullable String unit) {
        return switch (value) {
            case Money money -> formats.price(money.amount(), money.currency());
            case Power power -> visit.text("preview.power", power.kilowatts(), power.ps());
            case Quantity quantity ->
                quantity(quantity.number(), Objects.requireNonNullElseGet(unit, () -> unitOf(quantity)));
            case Term term -> term.label(language);
            case Boolean flag -> visit.text(flag ? "yes" : "no");
            case YearMonth month -> formats.month(month);
            case LocalDate day -> formats.date(day);
            case Number number when unit != null -> quantity(number, unit);
            case BigDecimal number -> quantity(number, "");
            case Collection<?> many
            when many.stream().anyMatch(Record.class::isInstance) -> visit.text("vehicle.entries", many.size());
            case Collection<?> many ->
                many.stream().map(one -> readable(one, unit)).collect(Collectors.joining(", "));
            case Map<?, ?> entries ->
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + readable(entry.getValue(), unit))
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** Units that are words are written in the reader's language. */
    private String quantity(Number number, String unit) {
        String key = "unit." + unit;
        return formats.quantity(number, visit.texts().has(key) ? visit.text(key) : unit)
                .strip();
    }

    private static String unitOf(Quantity quantity) {
        Unit unit = quantity.getClass().getRecordComponents()[0].getAnnotation(Unit.class);
        return unit == null ? "" : unit.value();
    }

    /**
     * A stored value of a field, as change records have it.
     *
     * @param json null for nothing
     */
    String stored(String key, @Nullable String json) {
        if (json == null) {
            return "";
        }
        try {
            String text = stored(field(key).orElse(null), JSON.readTree(json));
            return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
        } catch (JacksonException | IllegalArgumentException | DateTimeException olderForm) {
            // written by an older version: shown as it is rather than not at all
            return json;
        }
    }

    private String stored(@Nullable VehicleField<?> field, JsonNode value) {
        if (field == null || value.isObject() && field.type() != Money.class) {
            return SentValue.readable(value.toString(), visit);
        }
        Class<?> type = field.type();
        String unit = field.unit();
        if (value.isArray()) {
            boolean plain = value.valueStream().noneMatch(JsonNode::isObject);
            return plain ? SentValue.readable(value.toString(), visit) : visit.text("vehicle.entries", value.size());
        }
        if (type == Money.class) {
            return formats.price(
                    value.path("amount").asDecimal(),
                    Currency.getInstance(value.path("currency").asString()));
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Term.class::cast)
                    .filter(term -> term.name().equals(value.asString()))
                    .map(term -> term.label(language))
                    .findFirst()
                    .orElse(value.asString());
        }
        if (type == YearMonth.class) {
            return formats.month(YearMonth.parse(value.asString()));
        }
        if (type == LocalDate.class) {
            return formats.date(LocalDate.parse(value.asString()));
        }
        return value.isNumber() && unit != null
                ? quantity(value.asDecimal(), unit)
                : SentValue.readable(value.toString(), visit);
    }
}
