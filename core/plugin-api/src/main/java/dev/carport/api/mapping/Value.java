package dev.carport.api.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.text.Markup;
import dev.carport.api.vehicle.VehicleField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A field's value on its way from the vehicle to the platform: conversions first, then rules. Each conversion continues with the
 * converted type; a missing value passes all conversions as missing.
 */
public final class Value<S extends Record, T> {
    private final Leaf<S> leaf;
    private final Conversion<Scope<S>, T> function;

    Value(Leaf<S> leaf, Conversion<Scope<S>, T> function) {
        this.leaf = leaf;
        this.function = function;
        leaf.function = function;
    }

    /** Converts; null for no value. */
    public <R> Value<S, R> as(Conversion<? super T, R> conversion) {
        return new Value<>(leaf, scope -> {
            T value = function.of(scope);
            return value == null ? null : conversion.of(value);
        });
    }

    /** Converts with a look at the rest of the input. */
    public <R> Value<S, R> asWith(Conversion.InScope<? super T, S, R> conversion) {
        return new Value<>(leaf, scope -> {
            T value = function.of(scope);
            return value == null ? null : conversion.of(value, scope);
        });
    }

    /** What is sent when there is no value. */
    public Value<S, T> orElse(T other) {
        return new Value<>(leaf, scope -> {
            T value = function.of(scope);
            return value == null ? other : value;
        });
    }

    /** Translates into the id of a platform's list without parents, see {@link Scope#translate}. */
    public Value<S, String> translate(String list) {
        return translate(list, scope -> null);
    }

    /** Translates into the id of a platform's list whose entries belong to a parent, such as models to a make. */
    public Value<S, String> translate(String list, Conversion<Scope<S>, String> parent) {
        return translate(list, parent, false);
    }

    /** As {@link #translate(String)}, where the listing can go without: a value without counterpart is a warning. */
    public Value<S, String> translateIfKnown(String list) {
        return translate(list, scope -> null, true);
    }

    private Value<S, String> translate(String list, Conversion<Scope<S>, String> parent, boolean optional) {
        leaf.list = list;
        return new Value<>(leaf, scope -> {
            T value = function.of(scope);
            return value == null
                    ? null
                    : scope.translate(source(), list, word(value), parent.of(scope), optional)
                            .orElse(null);
        });
    }

    /**
     * Translates each value of a collection; those without counterpart are left out with a warning, and the ids keep the order without
     * repeats. No value when none is left.
     */
    public Value<S, List<String>> translateAll(String list) {
        return translateAll(list, scope -> null);
    }

    /** As {@link #translateAll(String)}, with a list whose entries belong to a parent, such as seals to a country. */
    public Value<S, List<String>> translateAll(String list, Conversion<Scope<S>, String> parent) {
        leaf.list = list;
        return new Value<>(leaf, scope -> {
            T value = function.of(scope);
            if (!(value instanceof Collection<?> words) || words.isEmpty()) {
                return null;
            }
            String belongsTo = parent.of(scope);
            List<String> ids = new ArrayList<>(words.size());
            for (Object item : words) {
                scope.translate(source(), list, word(item), belongsTo, true)
                        .filter(id -> !ids.contains(id))
                        .ifPresent(ids::add);
            }
            return ids.isEmpty() ? null : ids;
        });
    }

    /**
     * A number outside this range, both ends included, is left out with a warning: for details that shall not keep a vehicle off the
     * platform. {@link #range(long, long)} is for the others.
     */
    public Value<S, T> leftOutUnless(int least, int greatest) {
        leaf.constraints.add(never(StandardCodes.NUMBER_LEFT_OUT, least, greatest));
        return asWith((value, scope) -> {
            BigDecimal number = new BigDecimal(value.toString());
            if (number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(greatest)) <= 0) {
                return value;
            }
            scope.report(Finding.warning(
                    leaf.findingField(), StandardCodes.NUMBER_LEFT_OUT, printable(value), least, greatest));
            return null;
        });
    }

    /**
     * A text of more characters (code points) ends at the last whole word that fits, with a warning: where a shorter text is better than
     * none. {@link #maxLength} is for the others.
     */
    public Value<S, String> shortenedTo(int characters) {
        leaf.constraints.add(never(StandardCodes.TEXT_SHORTENED, characters));
        return asWith((value, scope) -> {
            String text = value.toString();
            int length = text.codePointCount(0, text.length());
            if (length <= characters) {
                return text;
            }
            scope.report(Finding.warning(leaf.findingField(), StandardCodes.TEXT_SHORTENED, length, characters));
            String head = text.substring(0, text.offsetByCodePoints(0, characters));
            int word = head.lastIndexOf(' ');
            return (word >= characters / 2 ? head.substring(0, word) : head).strip();
        });
    }

    /** A text of more characters (code points) is left out with a warning: where half a text is worse than none. */
    public Value<S, String> leftOutAbove(int characters) {
        leaf.constraints.add(never(StandardCodes.TEXT_LEFT_OUT, characters));
        return asWith((value, scope) -> {
            String text = value.toString();
            int length = text.codePointCount(0, text.length());
            if (length <= characters) {
                return text;
            }
            scope.report(Finding.warning(leaf.findingField(), StandardCodes.TEXT_LEFT_OUT, length, characters));
            return null;
        });
    }

    /** A rule that a conversion looks after; it stands here for the mapping table. */
    private static <S extends Record> Leaf.Constraint<S> never(String code, Object... limits) {
        return new Leaf.Constraint<>(new TargetField.Rule(code, List.of(limits)), (value, scope) -> null);
    }

    /** The field is left out, and its rules are not checked, unless this holds. */
    public Value<S, T> onlyIf(Predicate<Scope<S>> holds) {
        Predicate<Scope<S>> before = leaf.condition;
        leaf.condition = scope -> before.test(scope) && holds.test(scope);
        return this;
    }

    /** Names the settings that decide about this field, for its explanation. */
    public Value<S, T> settings(String... keys) {
        leaf.settings = List.of(keys);
        return this;
    }

    /** A value is needed. */
    public Value<S, T> required() {
        return requiredIf(StandardCodes.REQUIRED, scope -> true);
    }

    /** A value is needed when this holds. */
    public Value<S, T> requiredIf(Predicate<Scope<S>> condition) {
        return requiredIf(StandardCodes.REQUIRED, condition);
    }

    /** A value is needed when this holds, said with the app's own code. */
    public Value<S, T> requiredIf(String code, Predicate<Scope<S>> condition) {
        return constraint(
                new TargetField.Rule(code, List.of()),
                (value, scope) ->
                        value == null && condition.test(scope) ? Finding.error(leaf.findingField(), code) : null);
    }

    /** A number must lie in this range, both ends included. */
    public Value<S, T> range(long least, long greatest) {
        return range(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
    }

    /** A number must lie in this range, both ends included. */
    public Value<S, T> range(BigDecimal least, BigDecimal greatest) {
        return constraint(new TargetField.Rule(StandardCodes.RANGE, List.of(least, greatest)), (value, scope) -> {
            if (value == null) {
                return null;
            }
            boolean inside = value instanceof Integer || value instanceof Long
                    ? inside(((Number) value).longValue(), least, greatest)
                    : inside(new BigDecimal(value.toString()), least, greatest);
            return inside ? null : Finding.error(leaf.findingField(), StandardCodes.RANGE, value, least, greatest);
        });
    }

    /** The value is a text written in this markup; previews then show it as its reader will see it. */
    public Value<S, T> writtenIn(Markup markup) {
        leaf.markup = markup;
        return this;
    }

    /** A text has at most this many characters (code points). */
    public Value<S, T> maxLength(int characters) {
        return constraint(new TargetField.Rule(StandardCodes.TOO_LONG, List.of(characters)), (value, scope) -> {
            if (!(value instanceof CharSequence text) || text.length() <= characters) {
                return null;
            }
            int length = Character.codePointCount(text, 0, text.length());
            return length <= characters
                    ? null
                    : Finding.error(leaf.findingField(), StandardCodes.TOO_LONG, length, characters);
        });
    }

    /** A text has exactly this many characters. */
    public Value<S, T> length(int characters) {
        return constraint(
                new TargetField.Rule(StandardCodes.LENGTH, List.of(characters)),
                (value, scope) -> value instanceof CharSequence text && text.length() != characters
                        ? Finding.error(leaf.findingField(), StandardCodes.LENGTH, text.length(), characters)
                        : null);
    }

    /** A text matches this pattern as a whole. */
    public Value<S, T> matches(Pattern pattern) {
        return constraint(
                new TargetField.Rule(StandardCodes.FORM, List.of(pattern.pattern())),
                (value, scope) -> value instanceof CharSequence text
                                && !pattern.matcher(text).matches()
                        ? Finding.error(leaf.findingField(), StandardCodes.FORM, text.toString())
                        : null);
    }

    /**
     * A rule of the app about a value that is there: unless it holds, an error with the app's code is left; argument 1 of its text is
     * the value.
     */
    public Value<S, T> rule(String code, BiPredicate<T, Scope<S>> holds) {
        return constraint(new TargetField.Rule(code, List.of()), (value, scope) -> {
            if (value == null) {
                return null;
            }
            @SuppressWarnings("unchecked") // constraints come after the last conversion, so the value is a T
            T typed = (T) value;
            return holds.test(typed, scope) ? null : Finding.error(leaf.findingField(), code, printable(value));
        });
    }

    private Value<S, T> constraint(TargetField.Rule rule, Leaf.Test<S> test) {
        leaf.constraints.add(new Leaf.Constraint<>(rule, test));
        return this;
    }

    private VehicleField<?> source() {
        if (leaf.sources.isEmpty()) {
            throw new IllegalStateException("Translate a value that comes from a vehicle field: " + leaf.path);
        }
        return leaf.sources.getFirst();
    }

    private static boolean inside(long value, BigDecimal least, BigDecimal greatest) {
        return value >= least.longValue() && value <= greatest.longValue();
    }

    private static boolean inside(BigDecimal value, BigDecimal least, BigDecimal greatest) {
        return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }

    private static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Object printable(Object value) {
        return value instanceof Number || value instanceof Enum<?> ? value : value.toString();
    }
}
