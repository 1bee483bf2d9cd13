package dev.carport.engine.stock;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Range;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads single values. What is no value or an impossible one becomes a finding and null. */
final class LeafReader {

    private static final int SHOWN = 60;
    private static final int MAX_DIGITS = 30;
    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999.99");

    private final Findings findings;
    private final TextReader texts;

    LeafReader(Findings findings) {
        this.findings = findings;
        this.texts = new TextReader(findings);
    }

    @Nullable Object read(Shape.Leaf leaf, JsonNode node, String path) {
        return switch (leaf.kind()) {
            case TEXT -> text(leaf, node, path);
            case WHOLE -> whole(leaf, node, path);
            case DECIMAL -> number(leaf.range(), node, path);
            case QUANTITY -> quantity(leaf, node, path);
            case FLAG -> flag(node, path);
            case TERM -> term(leaf, node, path);
            case MONTH -> month(node, path);
            case DATE -> date(node, path);
            case MONEY -> money(node, path);
        };
    }

    @Nullable String text(Shape.Leaf leaf, JsonNode node, String path) {
        var raw = string(node, path, StockCodes.NOT_TEXT);
        return raw == null ? null : texts.read(raw, Objects.requireNonNull(leaf.text()), path);
    }

    @Nullable Boolean flag(JsonNode node, String path) {
        if (!node.isBoolean()) {
            findings.error(path, StockCodes.NOT_FLAG, shown(node));
            return null;
        }
        return node.booleanValue();
    }

    private @Nullable Object whole(Shape.Leaf leaf, JsonNode node, String path) {
        var number = number(leaf.range(), node, path);
        if (number == null) {
            return null;
        }
        return leaf.type() == long.class ? (Object) number.longValue() : (Object) number.intValue();
    }

    private @Nullable Object quantity(Shape.Leaf leaf, JsonNode node, String path) {
        var number = number(leaf.range(), node, path);
        if (number == null) {
            return null;
        }
        return Objects.requireNonNull(leaf.quantities()).make(number);
    }

    private @Nullable BigDecimal number(@Nullable Range range, JsonNode node, String path) {
        var limits = Objects.requireNonNull(range, path);
        var least = BigDecimal.valueOf(limits.min());
        var greatest = BigDecimal.valueOf(limits.max());
        var wrongType = limits.decimals() == 0 ? StockCodes.NOT_WHOLE : StockCodes.NOT_NUMBER;
        return number(node, path, wrongType, least, greatest, limits.decimals());
    }

    private @Nullable BigDecimal number(
            JsonNode node, String path, String wrongType, BigDecimal least, BigDecimal greatest, int decimals) {
        if (!node.isNumber() || isNotANumber(node)) {
            findings.error(path, wrongType, shown(node));
            return null;
        }
        var number = node.decimalValue();
        // Numbers such as 1e999999999 are written in a line and unfold to a gigabyte.
        if (number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS) {
            findings.error(path, StockCodes.RANGE, shown(node), plain(least), plain(greatest));
            return null;
        }
        var plain = canonical(number);
        if (plain.compareTo(least) < 0 || plain.compareTo(greatest) > 0) {
            findings.error(path, StockCodes.RANGE, plain(plain), plain(least), plain(greatest));
            return null;
        }
        if (plain.scale() > decimals) {
            if (decimals == 0) {
                findings.error(path, StockCodes.NOT_WHOLE, plain(plain));
            } else {
                findings.error(path, StockCodes.DECIMALS, plain(plain), decimals);
            }
            return null;
        }
        return plain;
    }

    private static boolean isNotANumber(JsonNode node) {
        return node.isFloatingPointNumber() && !node.isBigDecimal() && !Double.isFinite(node.doubleValue());
    }

    private static BigDecimal canonical(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private @Nullable Object term(Shape.Leaf leaf, JsonNode node, String path) {
        var name = string(node, path, StockCodes.NOT_TEXT);
        if (name == null || name.isBlank()) {
            return null;
        }
        var term = Terms.of(leaf.type()).byName().get(name.strip());
        if (term == null) {
            var names = Terms.of(leaf.type()).byName().keySet();
            var similar = findings.maySuggest() ? Similarity.closest(name, names, 3) : List.<String>of();
            if (similar.isEmpty()) {
                findings.error(path, StockCodes.UNKNOWN_TERM, shown(name), listed(names));
            } else {
                findings.error(path, StockCodes.UNKNOWN_TERM_SIMILAR, shown(name), String.join(", ", similar));
            }
        }
        return term;
    }

    private static String listed(Collection<String> names) {
        return names.size() <= 20
                ? String.join(", ", names)
                : names.stream().limit(20).collect(Collectors.joining(", ")) + " …";
    }

    private @Nullable YearMonth month(JsonNode node, String path) {
        var text = string(node, path, StockCodes.NOT_MONTH);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            findings.error(path, StockCodes.NOT_MONTH, shown(text));
            return null;
        }
    }

    private @Nullable LocalDate date(JsonNode node, String path) {
        var text = string(node, path, StockCodes.NOT_DATE);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            findings.error(path, StockCodes.NOT_DATE, shown(text));
            return null;
        }
    }

    private @Nullable Money money(JsonNode node, String path) {
        if (!node.isObject()) {
            findings.error(path, StockCodes.NOT_MONEY, shown(node));
            return null;
        }
        BigDecimal amount = null;
        Currency currency = null;
        for (var entry : node.properties()) {
            var at = path + "." + entry.getKey();
            switch (entry.getKey()) {
                case "amount" ->
                    amount = number(entry.getValue(), at, StockCodes.NOT_NUMBER, BigDecimal.ZERO, MOST_MONEY, 2);
                case "currency" -> currency = currency(entry.getValue(), at);
                default -> findings.error(shown(at), StockCodes.UNKNOWN_FIELD, shown(at));
            }
        }
        requireMoney(amount, path + ".amount");
        requireMoney(currency, path + ".currency");
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    private void requireMoney(@Nullable Object part, String path) {
        if (part == null && !findings.isFaulty(path)) {
            findings.error(path, StockCodes.REQUIRED);
        }
    }

    private @Nullable Currency currency(JsonNode node, String path) {
        try {
            return Currency.getInstance(node.asString(""));
        } catch (IllegalArgumentException e) {
            findings.error(path, StockCodes.NOT_CURRENCY, shown(node));
            return null;
        }
    }

    private @Nullable String string(JsonNode node, String path, String wrongType) {
        if (!node.isString()) {
            findings.error(path, wrongType, shown(node));
            return null;
        }
        return node.stringValue();
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** A value as it is repeated to a person: short, on one line. */
    static String shown(JsonNode node) {
        return shown(node.isString() ? node.stringValue() : node.isContainer() ? kindOf(node) : node.toString());
    }

    static String shown(String text) {
        var line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    private static String kindOf(JsonNode node) {
        return node.isArray() ? "[…]" : "{…}";
    }
}
