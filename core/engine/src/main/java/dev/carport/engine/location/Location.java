package dev.carport.engine.location;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dealer's site.
 *
 * @param code the short code: 1 to 32 letters, digits, {@code -} and {@code _}; never changes
 * @param name what people call it, not blank
 * @param street street and house number, empty where not known
 * @param zip postal code, empty where not known
 * @param city empty where not known
 * @param country two capital letters of ISO 3166-1
 * @param language BCP 47 tag of the language in which vehicles are described, such as {@code de}
 * @param email where notices about this site go; null where nobody is to be told
 */
public record Location(
        String code,
        String name,
        String street,
        String zip,
        String city,
        String country,
        String language,
        @Nullable String email) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,31}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /**
     * Refuses what no screen should let through.
     *
     * @throws IllegalArgumentException when code, name, country or language are not as described
     */
    public Location {
        require(isCode(code), "code");
        require(!name.isBlank(), "name");
        require(COUNTRY.matcher(country).matches(), "country");
        require(isLanguageTag(language), "language");
    }

    /** Whether a text has the form of a code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    private static boolean isLanguageTag(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException refused) {
            return false;
        }
    }

    private static void require(boolean fulfilled, String field) {
        if (!fulfilled) {
            throw new IllegalArgumentException("This is not a valid " + field + " of a location");
        }
    }
}
