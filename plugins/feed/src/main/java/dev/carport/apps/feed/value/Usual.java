package dev.carport.apps.feed.value;

import dev.carport.api.vehicle.Image;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Quantity;
import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.Video;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as they are written when a column has no format, and any value as text. */
public final class Usual {
    private Usual() {}

    /** A value of a vehicle as a plain JSON value; null for none. */
    static @Nullable Object json(@Nullable Object value, View view) {
        return switch (value) {
            case null -> null;
            case Money money -> money.amount();
            case Quantity quantity -> quantity.number();
            case Term term -> term.name();
            case Temporal time -> time.toString();
            case Image image -> view.address().apply(image).orElse(null);
            case Video video -> video.url();
            case Collection<?> items -> list(items, view);
            case Map<?, ?> entries -> {
                Map<String, Object> object = new LinkedHashMap<>();
                new TreeMap<>(entries).forEach((key, entry) -> put(object, String.valueOf(key), json(entry, view)));
                yield object.isEmpty() ? null : object;
            }
            case Record offer -> record(offer, view);
            default -> value;
        };
    }

    private static @Nullable List<Object> list(Collection<?> items, View view) {
        List<Object> list = new ArrayList<>();
        for (Object item : items) {
            Object json = json(item, view);
            if (json != null) {
                list.add(json);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private static Map<String, Object> record(Record offer, View view) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (RecordComponent component : offer.getClass().getRecordComponents()) {
            put(object, component.getName(), json(read(offer, component), view));
        }
        return object;
    }

    static @Nullable Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Accessors of the contract's records are public", impossible);
        }
    }

    private static void put(Map<String, Object> object, String key, @Nullable Object value) {
        if (value != null) {
            object.put(key, value);
        }
    }

    /** A plain JSON value as one text. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> plain(number);
            case Double number -> plain(BigDecimal.valueOf(number));
            case Collection<?> items -> items.stream().map(Usual::text).collect(Collectors.joining(", "));
            case Map<?, ?> entries ->
                entries.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
