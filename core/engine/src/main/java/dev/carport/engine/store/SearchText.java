package dev.carport.engine.store;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text for searching and sorting without regard to case and accents. It is made here and stored, because the databases
 * disagree about letters outside ASCII.
 */
final class SearchText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    /** The text in lower case, without accents, with single spaces. */
    static String normalized(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String plain = ACCENTS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return SPACE.matcher(plain.strip()).replaceAll(" ");
    }

    /** All texts that are there as one, normalized. */
    static String joined(@Nullable String... texts) {
        var joined = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                joined.append(text).append(' ');
            }
        }
        return normalized(joined.toString());
    }

    /** The words of what a person typed, normalized; empty for blank. */
    static List<String> words(String typed) {
        String plain = normalized(typed);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
