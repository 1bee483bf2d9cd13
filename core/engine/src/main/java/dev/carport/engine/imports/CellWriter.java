package dev.carport.engine.imports;

import dev.carport.api.vehicle.Term;
import dev.carport.engine.stock.FieldPaths;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the text of a cell into the JSON a sender of JSON would have written. What it does not understand it leaves as
 * text, so that the reader of vehicles says what is wrong with it.
 */
final class CellWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> YES = Set.of("true", "yes", "ja", "wahr", "1", "x", "j", "y");
    private static final Set<String> NO = Set.of("false", "no", "nein", "falsch", "0", "n");
    private static final Pattern CURRENCY = Pattern.compile("^(?:([A-Z]{3}|€)\\s*)?(.*?)(?:\\s*([A-Z]{3}|€))?$");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./](\\d{4})");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2})-\\d{2}");
    private static final ClassValue<Map<String, String>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, String> computeValue(Class<?> type) {
            return words(type);
        }
    };

    private CellWriter() {}

    /** A cell that can be read in two ways. */
    static final class Ambiguous extends Exception {

        private static final long serialVersionUID = 1L;

        Ambiguous() {
            super("two readings", null, false, false);
        }
    }

    /** The JSON of a cell. */
    static JsonNode write(String cell, FieldPaths.Target target) throws Ambiguous {
        var text = cell.strip();
        return switch (target.kind()) {
            case TEXT -> JSON.stringNode(cell);
            case WHOLE, DECIMAL, QUANTITY -> number(text, target.decimals(), target.unit());
            case FLAG -> flag(text);
            case TERM -> JSON.stringNode(WORDS.get(target.type()).getOrDefault(folded(text), text));
            case MONTH -> month(text);
            case DATE -> date(text);
            case MONEY -> money(text);
        };
    }

    private static JsonNode number(String text, int decimals, @Nullable String unit) throws Ambiguous {
        var bare = unit != null && text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))
                ? text.substring(0, text.length() - unit.length())
                : text;
        var number = CellNumber.of(bare, decimals);
        if (number.ambiguous()) {
            throw new Ambiguous();
        }
        return number.value() == null ? JSON.stringNode(text) : JSON.numberNode(number.value());
    }

    private static JsonNode money(String text) throws Ambiguous {
        var parts = CURRENCY.matcher(text);
        if (!parts.matches()) {
            return JSON.stringNode(text);
        }
        var amount = CellNumber.of(parts.group(2), 2);
        if (amount.ambiguous()) {
            throw new Ambiguous();
        }
        if (amount.value() == null || parts.group(1) != null && parts.group(3) != null) {
            return JSON.stringNode(text);
        }
        var sign = parts.group(1) == null ? parts.group(3) : parts.group(1);
        ObjectNode money = JSON.objectNode();
        money.set("amount", JSON.numberNode(amount.value()));
        return money.put("currency", sign == null || sign.equals("€") ? "EUR" : sign);
    }

    private static JsonNode flag(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word)
                ? JSON.booleanNode(true)
                : NO.contains(word) ? JSON.booleanNode(false) : JSON.stringNode(text);
    }

    private static JsonNode month(String text) {
        var german = DAY.matcher(text);
        if (german.matches()) {
            return JSON.stringNode(german.group(3) + "-" + twoDigits(german.group(2)));
        }
        var month = MONTH.matcher(text);
        if (month.matches()) {
            return JSON.stringNode(month.group(2) + "-" + twoDigits(month.group(1)));
        }
        return JSON.stringNode(ISO_DAY.matcher(text).replaceFirst("$1"));
    }

    private static JsonNode date(String text) {
        var german = DAY.matcher(text);
        return JSON.stringNode(
                german.matches()
                        ? german.group(3) + "-" + twoDigits(german.group(2)) + "-" + twoDigits(german.group(1))
                        : text);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Map<String, String> words(Class<?> type) {
        var words = new HashMap<String, String>();
        for (var constant : type.getEnumConstants()) {
            var term = (Term) constant;
            for (var language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                words.putIfAbsent(folded(term.label(language)), term.name());
            }
        }
        for (var constant : type.getEnumConstants()) {
            words.put(folded(((Term) constant).name()), ((Term) constant).name());
        }
        return words;
    }

    /** So that "full leather", "Full Leather" and FULL_LEATHER are one word. */
    private static String folded(String word) {
        return word.strip().replace('_', ' ').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
