package dev.carport.apps.feed.value;

import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Quantity;
import dev.carport.api.vehicle.Term;
import dev.carport.api.vehicle.VehicleField;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a value is written, read from a column's format: words with spaces between, carried out from left to right. What there is
 * depends on the kind of value; the app's page lists all of it. A word no value of the field understands is a {@link NotationFault}.
 */
final class Notation {
    /** The usual way. */
    static final Notation USUAL = new Notation(null, Step.NONE, false);

    private static final Pattern NUMBER = Pattern.compile("(0+)(?:([.,])(0+))?(.*)", Pattern.DOTALL);
    private static final Pattern YES_NO = Pattern.compile("([^/]*)/([^/]*)");
    private static final Pattern MOST = Pattern.compile("[1-9][0-9]{0,4}");

    private final @Nullable Step instead;
    private final Step step;
    private final boolean picks;

    private Notation(@Nullable Step instead, Step step, boolean picks) {
        this.instead = instead;
        this.step = step;
        this.picks = picks;
    }

    /**
     * The notation of a column.
     *
     * @throws NotationFault when the format cannot be read for this field
     */
    static Notation of(VehicleField<?> field, String format) {
        String rest = format.contains("join:") || format.contains("in:") ? format.stripLeading() : format.strip();
        VehicleField<?> other = null;
        if (rest.startsWith("or:")) {
            String key = firstWord(rest).substring("or:".length());
            other = known(key);
            rest = afterFirst(rest);
        }
        Kind kind = Kind.of(field);
        boolean picks = kind == Kind.LIST && rest.equals("pick");
        return new Notation(other == null ? null : instead(other, kind, rest), kind.compile(rest), picks);
    }

    /** Whether the column's values are used up by choosing one of them. */
    boolean picks() {
        return picks;
    }

    /** The value as plain JSON; null for none. */
    @Nullable Object write(@Nullable Object value, View view) {
        Object given = value;
        if (instead != null && (given == null || given instanceof Collection<?> items && items.isEmpty())) {
            return Usual.json(instead.apply(view.vehicle(), view), view);
        }
        return given == null ? null : Usual.json(step.apply(given, view), view);
    }

    /** The other field's value, from the vehicle: a choice in words, then what the format says behind. */
    private static Step instead(VehicleField<?> other, Kind kind, String rest) {
        Step value = (vehicle, view) -> other.get(view.vehicle());
        if (rest.isEmpty() || kind == Kind.TEXT) {
            Step text = (found, view) -> found instanceof Term term ? term.label(view.language()) : found;
            return value.then(text)
                    .then((found, view) -> Usual.json(found, view))
                    .then(Kind.TEXT.compile(rest));
        }
        return value.then(Kind.of(other).compile(rest));
    }

    private static VehicleField<?> known(String key) {
        VehicleField<?> field = Cell.field(key);
        if (field == null) {
            throw new NotationFault(key);
        }
        return field;
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String afterFirst(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? "" : text.substring(end).stripLeading();
    }

    /** Kinds of values, each with its own words. */
    private enum Kind {
        YES_NO {
            @Override
            Step read(String rest) {
                Matcher pair = Notation.YES_NO.matcher(rest);
                if (!pair.matches()) {
                    throw new NotationFault(rest);
                }
                String yes = pair.group(1);
                String no = pair.group(2);
                return (value, view) -> Boolean.TRUE.equals(value) ? yes : no;
            }
        },
        NUMBER {
            @Override
            Step read(String rest) {
                if (rest.equals("currency")) {
                    return (value, view) ->
                            value instanceof Money money ? money.currency().getCurrencyCode() : null;
                }
                if (firstWord(rest).equals("PS")) {
                    Step ps = (value, view) -> value instanceof Power power ? power.ps() : value;
                    return afterFirst(rest).isEmpty() ? ps : ps.then(read(afterFirst(rest)));
                }
                return decimals(rest);
            }
        },
        DATE {
            @Override
            Step read(String rest) {
                DateTimeFormatter formatter;
                try {
                    formatter = DateTimeFormatter.ofPattern(rest);
                    String unused = formatter.format(LocalDate.EPOCH);
                } catch (IllegalArgumentException | DateTimeException unreadable) {
                    throw new NotationFault(rest);
                }
                return (value, view) -> written(formatter.withLocale(view.language()), (Temporal) value);
            }
        },
        TERM {
            @Override
            Step read(String rest) {
                String word = firstWord(rest);
                if (word.equals("label")) {
                    return ((Step) (value, view) -> ((Term) value).label(view.language()))
                            .then(TEXT.compile(afterFirst(rest)));
                } else if (word.startsWith("is:")) {
                    Set<String> wanted = names(word.substring("is:".length()));
                    return ((Step) (value, view) -> wanted.contains(((Term) value).name()))
                            .then(YES_NO.compile(afterFirst(rest)));
                }
                return ((Step) (value, view) -> ((Term) value).name()).then(TEXT.read(rest));
            }
        },
        TEXT {
            @Override
            Step read(String rest) {
                String word = firstWord(rest);
                int colon = word.indexOf(':');
                String name = colon < 0 ? word : word.substring(0, colon);
                String about = colon < 0 ? "" : word.substring(colon + 1);
                if (name.equals("in") && colon >= 0) {
                    String around = rest.substring("in:".length());
                    boolean address = around.startsWith("http");
                    return (value, view) -> {
                        String text = Usual.text(value);
                        return around.replace("{}", address ? encoded(text) : text);
                    };
                }
                Step step = switch (name) {
                    case "upper" -> text(text -> text.toUpperCase(Locale.ROOT));
                    case "lower" -> text(text -> text.toLowerCase(Locale.ROOT));
                    case "safe" -> safe(about);
                    case "max" -> shortened(about);
                    case "lines" ->
                        text(text -> text.strip()
                                .lines()
                                .map(String::stripTrailing)
                                .collect(Collectors.joining(about.isEmpty() ? " " : about)));
                    case "with" -> with(known(about));
                    default -> throw new NotationFault(word);
                };
                return step.then(compile(afterFirst(rest)));
            }
        },
        LIST {
            @Override
            Step read(String rest) {
                String word = firstWord(rest);
                if (word.equals("count")) {
                    return (value, view) -> ((Collection<?>) value).size();
                } else if (word.equals("label")) {
                    return ((Step) (value, view) -> ((Collection<?>) value)
                                    .stream()
                                            .map(item -> item instanceof Term term ? term.label(view.language()) : item)
                                            .toList())
                            .then(compile(afterFirst(rest)));
                } else if (word.equals("pick") && rest.equals(word)) {
                    return (value, view) -> picked((Collection<?>) value, view.values());
                } else if (word.startsWith("has:")) {
                    Set<String> wanted = names(word.substring("has:".length()));
                    return ((Step) (value, view) ->
                                    texts((Collection<?>) value, view).anyMatch(wanted::contains))
                            .then(YES_NO.compile(afterFirst(rest)));
                } else if (rest.startsWith("join:")) {
                    String between = rest.substring("join:".length());
                    return (value, view) -> texts((Collection<?>) value, view).collect(Collectors.joining(between));
                } else if (MOST.matcher(word).matches()) {
                    int number = Integer.parseInt(word);
                    return ((Step) (value, view) -> item((Collection<?>) value, number, view))
                            .then(TEXT.compile(afterFirst(rest)));
                }
                throw new NotationFault(word);
            }
        },
        IMAGES {
            @Override
            Step read(String rest) {
                return firstWord(rest).equals("names")
                        ? ((Step) (value, view) -> view.imageNames().get()).then(LIST.compile(afterFirst(rest)))
                        : LIST.read(rest);
            }

            @Override
            Step compile(String rest) {
                // what may not be shown is none of the file's
                Step shown = (value, view) -> view.vehicle().publicImages();
                return rest.isEmpty() ? shown : shown.then(read(rest));
            }
        },
        FINANCING {
            @Override
            Step read(String rest) {
                return offer(FinancingOffer.class, rest);
            }

            @Override
            Step compile(String rest) {
                return ((Step) (value, view) -> view.financing()).then(rest.isEmpty() ? Step.NONE : read(rest));
            }
        },
        LEASING {
            @Override
            Step read(String rest) {
                return offer(LeasingOffer.class, rest);
            }

            @Override
            Step compile(String rest) {
                return ((Step) (value, view) -> view.leasing()).then(rest.isEmpty() ? Step.NONE : read(rest));
            }
        },
        MAP {
            @Override
            Step read(String rest) {
                String key = firstWord(rest);
                return ((Step) (value, view) -> Usual.json(((Map<?, ?>) value).get(key), view))
                        .then(TEXT.compile(afterFirst(rest)));
            }
        },
        DESCRIPTIONS {
            @Override
            Step read(String rest) {
                String word = firstWord(rest);
                boolean language = word.matches("[a-z]{2}");
                Step text = (value, view) -> described((Map<?, ?>) value, language ? word : null, view);
                return text.then(TEXT.compile(language ? afterFirst(rest) : rest));
            }

            @Override
            Step compile(String rest) {
                return rest.isEmpty() ? (value, view) -> described((Map<?, ?>) value, null, view) : read(rest);
            }
        };

        /** Reads words, at least one. */
        abstract Step read(String rest);

        /** Reads words; none is the usual way. */
        Step compile(String rest) {
            return rest.isEmpty() ? Step.NONE : read(rest);
        }

        static Kind of(VehicleField<?> field) {
            return switch (field.key()) {
                case "images" -> IMAGES;
                case "financing" -> FINANCING;
                case "leasing" -> LEASING;
                case "descriptions" -> DESCRIPTIONS;
                default -> of(field.type());
            };
        }

        static Kind of(Class<?> type) {
            if (type == Boolean.class) {
                return YES_NO;
            } else if (Number.class.isAssignableFrom(type)
                    || Quantity.class.isAssignableFrom(type)
                    || type == Money.class) {
                return NUMBER;
            } else if (Temporal.class.isAssignableFrom(type)) {
                return DATE;
            } else if (Term.class.isAssignableFrom(type)) {
                return TERM;
            } else if (Collection.class.isAssignableFrom(type)) {
                return LIST;
            } else if (Map.class.isAssignableFrom(type)) {
                return MAP;
            }
            return TEXT;
        }
    }

    private static Set<String> names(String list) {
        if (list.isEmpty()) {
            throw new NotationFault(":");
        }
        return Set.copyOf(Arrays.asList(list.split("\\+")));
    }

    private static Stream<String> texts(Collection<?> items, View view) {
        return items.stream()
                .map(item -> Usual.json(item, view))
                .filter(Objects::nonNull)
                .map(Usual::text);
    }

    private static @Nullable Object item(Collection<?> items, int number, View view) {
        List<Object> all = new ArrayList<>(items);
        return number > all.size() ? null : Usual.json(all.get(number - 1), view);
    }

    /** The replacement of the first value named that is among the items; that of all others when none is. */
    private static @Nullable String picked(Collection<?> items, Map<String, String> values) {
        Set<String> there = items.stream()
                .map(item -> item instanceof Term term ? term.name() : String.valueOf(item))
                .collect(Collectors.toSet());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (there.contains(entry.getKey())) {
                return entry.getValue();
            }
        }
        return values.get("*");
    }

    private static Step text(UnaryOperator<String> change) {
        return (value, view) -> change.apply(Usual.text(value));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Step safe(String length) {
        int most = SafeName.NUMBER;
        if (!length.isEmpty()) {
            most = MOST.matcher(length).matches() ? Integer.parseInt(length) : 0;
            if (most < SafeName.LEAST) {
                throw new NotationFault("safe:" + length);
            }
        }
        int signs = most;
        return text(text -> SafeName.of(text, signs));
    }

    private static Step shortened(String length) {
        if (!MOST.matcher(length).matches()) {
            throw new NotationFault("max:" + length);
        }
        int most = Integer.parseInt(length);
        return text(text -> text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)).stripTrailing());
    }

    private static Step with(VehicleField<?> field) {
        return (value, view) -> {
            String more = Usual.text(Usual.json(field.get(view.vehicle()), view));
            return more.isEmpty() ? Usual.text(value) : Usual.text(value) + " " + more;
        };
    }

    private static Step decimals(String format) {
        Matcher matcher = NUMBER.matcher(format);
        if (!matcher.matches()) {
            throw new NotationFault(format);
        }
        int width = matcher.group(1).length();
        int scale = matcher.group(3) == null ? 0 : matcher.group(3).length();
        boolean comma = ",".equals(matcher.group(2));
        String behind = matcher.group(4);
        boolean currency = behind.equals(" currency");
        return (value, view) -> {
            Object number = Usual.json(value, view);
            if (!(number instanceof Number)) {
                return number;
            }
            String text = new BigDecimal(number.toString())
                    .setScale(scale, RoundingMode.HALF_UP)
                    .toPlainString();
            int digits = scale == 0 ? text.length() : text.length() - scale - 1;
            String filled = "0".repeat(Math.max(0, width - digits)) + text;
            String shown = comma ? filled.replace('.', ',') : filled;
            return currency && value instanceof Money money
                    ? shown + " " + money.currency().getCurrencyCode()
                    : shown + behind;
        };
    }

    private static @Nullable String written(DateTimeFormatter formatter, Temporal value) {
        TemporalAccessor day = value instanceof YearMonth month ? month.atDay(1) : value;
        return formatter.format(day);
    }

    private static Step offer(Class<? extends Record> type, String format) {
        String name = firstWord(format);
        RecordComponent component = Arrays.stream(type.getRecordComponents())
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotationFault(name));
        Step rest = Kind.of(component.getType()).compile(afterFirst(format));
        return (value, view) -> {
            Object part = Usual.read((Record) value, component);
            return part == null ? null : rest.apply(part, view);
        };
    }

    private static @Nullable String described(Map<?, ?> texts, @Nullable String language, View view) {
        Object text = texts.get(language == null ? view.language().getLanguage() : language);
        if (text == null && language == null && !texts.isEmpty()) {
            text = new TreeMap<>(texts).firstEntry().getValue();
        }
        return text == null ? null : text.toString();
    }
}
