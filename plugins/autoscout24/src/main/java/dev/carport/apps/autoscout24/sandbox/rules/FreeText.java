package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.regex.Pattern;

/**
 * What the platform refuses inside texts that people read (codes 50050, 50051, 50052).
 *
 * <p>The document names "URLs" and "email addresses" without a grammar. Taken as a URL: a scheme, {@code www.}, or a bare
 * name under a domain that a European dealer would use. A bare name has to be written in lower case after its dot, else
 * a missing space after a full stop ("gepflegt.Es") would be one.
 */
public final class FreeText {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)*\\.\\p{L}{2,}");
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|ftp://|www\\.)\\S");
    private static final Pattern BARE_DOMAIN = Pattern.compile(
            "(?<![@\\p{L}0-9._-])(?:[A-Za-z0-9][A-Za-z0-9-]+\\.)+(?:de|com|net|org|eu|info|biz|at|ch|fr|it|nl|be|lu|es)(?![\\p{L}0-9@-])");

    private FreeText() {}

    /** Whether the text holds {@code <} or {@code >}. */
    public static boolean hasAngleBracket(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** Whether the text holds an e-mail address. */
    public static boolean hasEmail(String text) {
        return text.indexOf('@') >= 0 && EMAIL.matcher(text).find();
    }

    /** Whether the text holds a web address, with or without scheme. */
    public static boolean hasUrl(String text) {
        return URL.matcher(text).find() || BARE_DOMAIN.matcher(text).find();
    }

    /** Length as the platform counts it: characters, so an umlaut or an emoji counts one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
