package dev.carport.engine.stock;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Text;
import dev.carport.api.vehicle.Vehicle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Vehicles with any possible content in any field, from a seed. */
final class RandomVehicles {

    private static final List<String> LANGUAGES = List.of("de", "en", "fr", "de-AT");

    private final Random random;
    private final double filled;

    RandomVehicles(long seed, double filled) {
        this.random = new Random(seed);
        this.filled = filled;
    }

    Vehicle next() {
        return (Vehicle) group(Shape.VEHICLE, "");
    }

    private Object group(Shape.Group group, String path) {
        var values = new Object[group.members.length];
        for (int i = 0; i < values.length; i++) {
            var member = group.members[i];
            if (member.required() || random.nextDouble() < filled) {
                values[i] = any(member.shape(), path.isEmpty() ? member.name() : path + "." + member.name());
            }
        }
        return group.create(values);
    }

    private Object any(Shape shape, String path) {
        return switch (shape) {
            case Shape.Leaf leaf -> leaf(leaf, path);
            case Shape.Group group -> group(group, path);
            case Shape.Items items -> items(items, path);
            case Shape.Entries entries -> entries(entries, path);
        };
    }

    private Object items(Shape.Items items, String path) {
        var elements = new ArrayList<Object>();
        var keys = new LinkedHashSet<Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var element = any(items.element(), path);
            var key = items.element() instanceof Shape.Group group && group.indexOf("key") >= 0
                    ? group.members[group.indexOf("key")].of(element)
                    : element;
            if (keys.add(key)) {
                elements.add(element);
            }
        }
        return items.set() ? new LinkedHashSet<>(elements) : elements;
    }

    private Object entries(Shape.Entries entries, String path) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var name = path.equals("descriptions")
                    ? LANGUAGES.get(random.nextInt(LANGUAGES.size()))
                    : "name " + random.nextInt(100);
            map.put(name, leaf(entries.value(), path));
        }
        return map;
    }

    private Object leaf(Shape.Leaf leaf, String path) {
        return switch (leaf.kind()) {
            case TEXT -> text(Objects.requireNonNull(leaf.text()), path);
            case WHOLE ->
                leaf.type() == long.class
                        ? (Object) whole(leaf).longValueExact()
                        : whole(leaf).intValueExact();
            case DECIMAL -> canonical(decimal(leaf));
            case QUANTITY ->
                Objects.requireNonNull(leaf.quantities())
                        .make(Objects.requireNonNull(leaf.range()).decimals() == 0 ? whole(leaf) : decimal(leaf));
            case FLAG -> random.nextBoolean();
            case TERM ->
                leaf.type().getEnumConstants()[random.nextInt(leaf.type().getEnumConstants().length)];
            case MONTH -> YearMonth.of(1950 + random.nextInt(76), 1 + random.nextInt(12));
            case DATE -> LocalDate.of(1990 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case MONEY -> new Money(BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2), Currency.getInstance("EUR"));
        };
    }

    private BigDecimal whole(Shape.Leaf leaf) {
        var range = Objects.requireNonNull(leaf.range());
        return BigDecimal.valueOf(random.nextLong(range.min(), range.max() + 1));
    }

    private BigDecimal decimal(Shape.Leaf leaf) {
        var range = Objects.requireNonNull(leaf.range());
        long unit = BigDecimal.TEN.pow(range.decimals()).longValueExact();
        return BigDecimal.valueOf(random.nextLong(range.min() * unit, range.max() * unit + 1), range.decimals());
    }

    private static BigDecimal canonical(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private String text(Text rule, String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "vin" -> letters("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 17, 17);
            case "hsn" -> letters("0123456789", 4, 4);
            case "tsn" -> letters("ABCXYZ0123456789", 3, 8);
            case "schwackeCode", "datCode" -> letters("0123456789", 1, 20);
            case "countryVersion" -> letters("ABCDEFG", 2, 2);
            case "wheelFormula" -> "6x2/4";
            case "mileageRecordUrl", "certificateUrl", "url" -> "https://example.com/" + letters("abcdef", 1, 40);
            case "hash" -> letters("0123456789abcdef", 64, 64);
            case "mediaType" -> "image/jpeg";
            case "chassisNumber" -> letters("ABC0123456789", 1, 30);
            case "number" -> letters("ABCÄ0123456789-_.", 1, 40).replaceFirst("^[-_.]", "A");
            default -> rule.lines() ? prose(rule.max()) : letters("abcdäöüßÄ€😀&\"'\\/>@0123456789", 1, rule.max());
        };
    }

    private String prose(int most) {
        var lines = letters("abc ÄÖÜ\n<>{}[]\"\\😀", 1, Math.min(most, 400)).strip();
        return lines.isEmpty() ? "x" : lines;
    }

    private String letters(String alphabet, int least, int most) {
        var letters = alphabet.codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
