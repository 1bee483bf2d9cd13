package dev.carport.api.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ways to reach a dealer, which platforms do not want in texts. No platform publishes its patterns; these look for what is clearly one, so
 * that a mileage or a part number is none, and a finding before sending costs less than a refusal after. A bare domain counts when it
 * ends like one in lower case, so that a missing space after a full stop ("gepflegt.Es") is none.
 */
public final class Contacts {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+");
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|ftp://|www\\.)\\S+");
    private static final Pattern BARE_DOMAIN = Pattern.compile("(?<![@\\p{L}0-9._-])(?:[A-Za-z0-9][A-Za-z0-9-]+\\.)+"
            + "(?:de|com|net|org|eu|info|biz|io|shop|auto|at|ch|fr|it|nl|be|lu|es|pl|uk)(?![\\p{L}0-9@-])(?:/\\S*)?");
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\p{L}0-9.,/])(?:(?:\\+|00)[1-9][0-9]{1,2}[ ()/-]{0,2}[0-9][0-9 ()/-]{6,}[0-9]"
                    + "|0[1-9][0-9]{1,4}[ ]?[/-][ ]?[0-9][0-9 -]{4,}[0-9]"
                    + "|01[567][0-9][ ]?[0-9][0-9 ]{5,}[0-9])(?![\\p{L}0-9])");

    private Contacts() {}

    /** The first e-mail address; null for none. */
    public static @Nullable String email(String text) {
        return text.indexOf('@') < 0 ? null : first(EMAIL, text);
    }

    /** The first web address, with or without scheme; null for none. */
    public static @Nullable String url(String text) {
        if (text.indexOf('.') < 0 && text.indexOf(':') < 0) {
            return null;
        }
        String url = first(URL, text);
        return url != null ? url : first(BARE_DOMAIN, text);
    }

    /** The first phone number; null for none. */
    public static @Nullable String phone(String text) {
        return first(PHONE, text);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }
}
