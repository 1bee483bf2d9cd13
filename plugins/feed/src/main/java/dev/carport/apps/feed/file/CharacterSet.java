package dev.carport.apps.feed.file;

import dev.carport.apps.feed.layout.TextEncoding;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The characters an encoding has. One it lacks becomes one that looks alike (typographic quotes, dashes, dots, the euro sign as EUR), else
 * its letter without accents, else a question mark. What looks alike may be a quotation mark, a separator or an equals sign, so texts are
 * fitted before anything is quoted, escaped or guarded. Not thread-safe.
 */
final class CharacterSet {
    private static final Map<Integer, String> ALIKE = Map.ofEntries(
            Map.entry(0x2018, "'"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201A, "'"),
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x2026, "..."),
            Map.entry(0x2022, "*"),
            Map.entry(0x20AC, "EUR"),
            Map.entry(0x0160, "S"),
            Map.entry(0x2122, "(TM)"),
            Map.entry(0x2002, " "),
            Map.entry(0x2003, " "),
            Map.entry(0x2009, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x2082, "2"),
            Map.entry(0x0141, "L"),
            Map.entry(0x0142, "l"),
            Map.entry(0x1E9E, "SS"));

    private final CharsetEncoder encoder;

    CharacterSet(TextEncoding encoding) {
        this.encoder = encoding.charset().newEncoder();
    }

    /** Whether the encoding has a character. */
    boolean has(int codePoint) {
        return encoder.canEncode(Character.toString(codePoint));
    }

    /** A text with nothing but what the encoding has. */
    String fit(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder(text.length());
        // a letter and its accent as one character, which the encoding may have
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> fitting.append(fit(c)));
        return fitting.toString();
    }

    /** A plain JSON value with nothing but what the encoding has in its texts; keys stay as they are. */
    @Nullable Object fit(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> fit(text);
            case List<?> items -> items.stream().map(this::fit).toList();
            case Map<?, ?> entries -> {
                Map<Object, @Nullable Object> fitting = new LinkedHashMap<>();
                entries.forEach((key, entry) -> fitting.put(key, fit(entry)));
                yield fitting;
            }
            default -> value;
        };
    }

    private String fit(int codePoint) {
        String sign = Character.toString(codePoint);
        if (encoder.canEncode(sign)) {
            return sign;
        }
        String alike = ALIKE.get(codePoint);
        if (alike == null) {
            alike = Normalizer.normalize(sign, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            if (alike.isEmpty()) {
                return "";
            }
        }
        return encoder.canEncode(alike) ? alike : "?";
    }
}
