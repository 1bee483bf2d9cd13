package dev.carport.apps.feed.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Texts as parts of names that every receiver takes: letters A-Z, digits, hyphens and underscores. What had to be changed or shortened ends
 * in {@code _h} and twelve digits made of the whole text, so that different texts stay different.
 */
public final class SafeName {
    /** The most signs of a vehicle's number in names of files, as the upload file of mobile.de has it. */
    public static final int NUMBER = 40;

    /** The least length a name can be kept to. */
    static final int LEAST = 20;

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");
    private static final Pattern MARKED = Pattern.compile(".*_h[0-9a-f]{12}");
    private static final int DIGITS = 12;

    private SafeName() {}

    /** The text as a part of a name with at most so many signs, at least {@link #LEAST}. */
    public static String of(String text, int most) {
        String safe = UNSAFE.matcher(text).replaceAll("_");
        boolean same = safe.equals(text)
                && text.length() <= most
                && !MARKED.matcher(text).matches();
        return same ? text : safe.substring(0, Math.min(safe.length(), most - DIGITS - 2)) + "_h" + digits(text);
    }

    /** Twelve digits, 0-9 and a-f, that are practically never the same for different texts. */
    public static String digits(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
