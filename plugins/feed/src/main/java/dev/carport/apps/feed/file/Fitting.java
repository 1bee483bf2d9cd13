package dev.carport.apps.feed.file;

import dev.carport.apps.feed.layout.TextEncoding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * Writes texts in a file's encoding. A character it does not have becomes one that looks alike (typographic quotes, dashes, dots, the euro
 * sign as EUR), else its letter without accents, else a question mark. Not thread-safe.
 */
final class Fitting {
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

    private final OutputStream out;
    private final TextEncoding encoding;
    private final CharsetEncoder encoder;

    Fitting(OutputStream out, TextEncoding encoding) throws IOException {
        this.out = out;
        this.encoding = encoding;
        this.encoder = encoding.charset().newEncoder();
        if (encoding.mark()) {
            write("\uFEFF");
        }
    }

    /** Whether the encoding has a character. */
    boolean has(int codePoint) {
        return encoder.canEncode(Character.toString(codePoint));
    }

    void write(String text) throws IOException {
        out.write(fit(text).getBytes(encoding.charset()));
    }

    private String fit(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder(text.length());
        text.codePoints().forEach(c -> fitting.append(fit(c)));
        return fitting.toString();
    }

    private String fit(int codePoint) {
        String sign = Character.toString(codePoint);
        if (encoder.canEncode(sign)) {
            return sign;
        }
        String alike = ALIKE.get(codePoint);
        if (alike == null) {
            alike = Normalizer.normalize(sign, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        }
        return !alike.isEmpty() && encoder.canEncode(alike) ? alike : "?";
    }
}
