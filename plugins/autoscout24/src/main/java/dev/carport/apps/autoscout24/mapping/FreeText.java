package dev.carport.apps.autoscout24.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the platform refuses in texts (S8 to S10). The document names no grammar for URLs and e-mail addresses; ours finds a
 * little more than the platform may, as a finding before sending costs less than a refusal after. A bare domain counts when
 * it ends like one in lower case, so that a missing space after a full stop ("gepflegt.Es") is none.
 */
final class FreeText {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|ftp://|www\\.)\\S+");
    private static final Pattern BARE_DOMAIN = Pattern.compile("(?<![@\\p{L}0-9._-])(?:[A-Za-z0-9][A-Za-z0-9-]+\\.)+"
            + "(?:de|com|net|org|eu|info|biz|io|shop|auto|at|ch|fr|it|nl|be|lu|es|pl|uk)(?![\\p{L}0-9@-])(?:/\\S*)?");

    private FreeText() {}

    /** The first e-mail address; null for none. */
    static @Nullable String email(String text) {
        return text.indexOf('@') < 0 ? null : first(EMAIL, text);
    }

    /** The first web address, with or without scheme; null for none. */
    static @Nullable String url(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return null;
        }
        String url = first(URL, text);
        return url != null ? url : first(BARE_DOMAIN, text);
    }

    /** The surroundings of the first angle bracket; null for none. */
    static @Nullable String angleBracket(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '>') {
                return text.substring(Math.max(0, i - 8), Math.min(text.length(), i + 9));
            }
        }
        return null;
    }

    /** True when the platform takes the text as it is. */
    static boolean isClean(String text) {
        return angleBracket(text) == null && holdsNoAddress(text);
    }

    /** True when the platform takes the text once its angle brackets are replaced. */
    static boolean holdsNoAddress(String text) {
        return email(text) == null && url(text) == null;
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }
}
