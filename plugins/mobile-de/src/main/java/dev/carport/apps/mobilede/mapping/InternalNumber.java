package dev.carport.apps.mobilede.mapping;

import java.text.Normalizer;

/**
 * The dealer's number as the platform takes it: letters, digits, hyphens and underscores, 40 at most. The rule is that of its CSV
 * format; none is known for the interface.
 */
public final class InternalNumber {
    private static final int LENGTH = 40;

    private InternalNumber() {}

    /** The number with everything else replaced; the same for a number that fits. */
    public static String of(String number) {
        String plain = Normalizer.normalize(number.strip().replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9_-]", "-");
        return plain.length() <= LENGTH ? plain : plain.substring(0, LENGTH);
    }
}
