package dev.carport.engine.stock;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Quantity;
import dev.carport.api.vehicle.Topic;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes and reads the form vehicles are stored in.
 *
 * <p>The form is canonical: components in the order of the records, what is not known left out, numbers without
 * superfluous zeros, sets and maps in a fixed order. So equal vehicles have equal bytes, and the bytes can be compared
 * and hashed. It is also valid input for {@link VehicleReader}, but for the images, whose bytes are known by then.
 *
 * <p>Reading trusts what was stored: it checks types, not rules, and skips components it does not know, so that an older
 * version can read what a newer one wrote. Thread-safe.
 */
public final class VehicleCodec {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
            // what was stored was written here
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The stored form, UTF-8. */
    public byte[] encode(Vehicle vehicle) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(vehicle, generator);
        }
        return bytes.toByteArray();
    }

    /** Writes the stored form as one object. */
    public void write(Vehicle vehicle, JsonGenerator generator) {
        writeGroup(Shape.VEHICLE, vehicle, generator);
    }

    /** The stored form of one field's value. */
    String encodeValue(VehicleField<?> field, Object value) {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            writeValue(shapeOf(field), value, generator);
        }
        return text.toString();
    }

    private static Shape shapeOf(VehicleField<?> field) {
        Shape shape = Shape.VEHICLE;
        for (var step : field.key().split("\\.")) {
            var group = (Shape.Group) shape;
            shape = group.members[group.indexOf(step)].shape();
        }
        return shape;
    }

    /**
     * The vehicle of its stored form.
     *
     * @throws VehicleFormatException when it is no vehicle
     */
    public Vehicle decode(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return read(parser);
        } catch (JacksonException e) {
            throw new VehicleFormatException(e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads one object the parser stands at the start of.
     *
     * @throws VehicleFormatException when it is no vehicle
     */
    public Vehicle read(JsonParser parser) {
        try {
            return (Vehicle) readGroup(Shape.VEHICLE, parser);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new VehicleFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void writeGroup(Shape.Group group, Object record, JsonGenerator out) {
        out.writeStartObject();
        for (var member : group.members) {
            var value = member.of(record);
            if (value != null && !isEmpty(member.shape(), value)) {
                out.writeName(member.name());
                writeValue(member.shape(), value, out);
            }
        }
        out.writeEndObject();
    }

    private static boolean isEmpty(Shape shape, Object value) {
        return switch (value) {
            case Collection<?> many -> many.isEmpty();
            case Map<?, ?> entries -> entries.isEmpty();
            case Topic topic -> shape instanceof Shape.Group group && topic.equals(group.nothing());
            default -> false;
        };
    }

    private static void writeValue(Shape shape, Object value, JsonGenerator out) {
        switch (shape) {
            case Shape.Group group -> writeGroup(group, value, out);
            case Shape.Items items -> {
                out.writeStartArray();
                for (var element : (Collection<?>) value) {
                    writeValue(items.element(), Objects.requireNonNull(element), out);
                }
                out.writeEndArray();
            }
            case Shape.Entries entries -> {
                out.writeStartObject();
                ((Map<?, ?>) value).forEach((name, entry) -> {
                    out.writeName((String) name);
                    writeValue(entries.value(), Objects.requireNonNull(entry), out);
                });
                out.writeEndObject();
            }
            case Shape.Leaf leaf -> writeLeaf(value, out);
        }
    }

    private static void writeLeaf(Object value, JsonGenerator out) {
        switch (value) {
            case String text -> out.writeString(text);
            case Boolean flag -> out.writeBoolean(flag);
            case Enum<?> term -> out.writeString(term.name());
            case Money money -> {
                out.writeStartObject();
                out.writeName("amount");
                writeNumber(money.amount(), out);
                out.writeName("currency");
                out.writeString(money.currency().getCurrencyCode());
                out.writeEndObject();
            }
            case Quantity quantity -> writeNumber(quantity.number(), out);
            case Number number -> writeNumber(number, out);
            default -> out.writeString(value.toString());
        }
    }

    private static void writeNumber(Number number, JsonGenerator out) {
        switch (number) {
            case BigDecimal decimal -> out.writeNumber(decimal);
            case Long whole -> out.writeNumber(whole);
            default -> out.writeNumber(number.intValue());
        }
    }

    private static Object readGroup(Shape.Group group, JsonParser in) {
        expect(in, JsonToken.START_OBJECT);
        var members = group.members;
        var values = new @Nullable Object[members.length];
        int next = 0;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            int index = group.indexOf(name, next);
            next = index + 1;
            var token = in.nextToken();
            if (index < 0) {
                in.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                values[index] = readValue(members[index].shape(), in);
            }
        }
        for (int i = 0; i < members.length; i++) {
            if (members[i].required() && values[i] == null) {
                throw new VehicleFormatException(members[i].name() + " is missing", null);
            }
        }
        return group.create(values);
    }

    private static Object readValue(Shape shape, JsonParser in) {
        return switch (shape) {
            case Shape.Leaf leaf -> readLeaf(leaf, in);
            case Shape.Group group -> readGroup(group, in);
            case Shape.Items items -> readItems(items, in);
            case Shape.Entries entries -> readEntries(entries, in);
        };
    }

    private static Collection<?> readItems(Shape.Items items, JsonParser in) {
        expect(in, JsonToken.START_ARRAY);
        var elements =
                items.set() ? Terms.of(((Shape.Leaf) items.element()).type()).emptySet() : new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            elements.add(readValue(items.element(), in));
        }
        return elements;
    }

    private static Map<String, Object> readEntries(Shape.Entries entries, JsonParser in) {
        expect(in, JsonToken.START_OBJECT);
        var map = new LinkedHashMap<String, Object>();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            map.put(name, readLeaf(entries.value(), in));
        }
        return map;
    }

    private static Object readLeaf(Shape.Leaf leaf, JsonParser in) {
        return switch (leaf.kind()) {
            case TEXT -> text(in);
            case WHOLE -> leaf.type() == long.class ? (Object) in.getLongValue() : (Object) in.getIntValue();
            case DECIMAL -> in.getDecimalValue();
            case QUANTITY -> readQuantity(Objects.requireNonNull(leaf.quantities()), in);
            case FLAG -> in.getBooleanValue();
            case TERM -> term(leaf.type(), in);
            case MONTH -> YearMonth.parse(text(in));
            case DATE -> LocalDate.parse(text(in));
            case MONEY -> readMoney(in);
        };
    }

    private static Money readMoney(JsonParser in) {
        expect(in, JsonToken.START_OBJECT);
        BigDecimal amount = null;
        Currency currency = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            in.nextToken();
            switch (name) {
                case "amount" -> amount = in.getDecimalValue();
                case "currency" -> currency = Currency.getInstance(text(in));
                default -> in.skipChildren();
            }
        }
        return new Money(Objects.requireNonNull(amount, "amount"), Objects.requireNonNull(currency, "currency"));
    }

    private static String text(JsonParser in) {
        expect(in, JsonToken.VALUE_STRING);
        return in.getString();
    }

    private static void expect(JsonParser in, JsonToken token) {
        if (in.currentToken() != token) {
            throw new VehicleFormatException(
                    "expected " + token + " at " + in.streamReadContext().pathAsPointer() + ", found "
                            + in.currentToken(),
                    null);
        }
    }

    private static Quantity readQuantity(Quantities quantities, JsonParser in) {
        var ofWhole = quantities.ofWhole();
        return ofWhole == null ? quantities.make(in.getDecimalValue()) : ofWhole.apply(in.getIntValue());
    }

    private static Object term(Class<?> type, JsonParser in) {
        expect(in, JsonToken.VALUE_STRING);
        var constant = Terms.of(type).find(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
        if (constant == null) {
            throw new VehicleFormatException(in.getString() + " is no " + type.getSimpleName(), null);
        }
        return constant;
    }
}
