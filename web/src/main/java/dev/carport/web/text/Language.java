package dev.carport.web.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the product speaks. German is the first one and what a reader without any preference gets. */
public enum Language {
    DE(Locale.GERMANY),
    EN(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The locale for numbers, dates and collation. */
    public Locale locale() {
        return locale;
    }

    /** The tag for {@code lang} attributes and message files: {@code de} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language with this tag, whatever its case or region ({@code en-US} is English); empty for others and null. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String wanted = Locale.forLanguageTag(tag.trim()).getLanguage();
        return Arrays.stream(values()).filter(l -> l.tag().equals(wanted)).findFirst();
    }

    /**
     * The language for a visit: the person's own setting, else the cookie of this browser, else what the browser asks
     * for, else German.
     *
     * @param acceptLanguage the header as sent; null or malformed counts as no preference
     */
    public static Language choose(@Nullable String setting, @Nullable String cookie, @Nullable String acceptLanguage) {
        return of(setting)
                .or(() -> of(cookie))
                .or(() -> accepted(acceptLanguage))
                .orElse(DE);
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return ranges.stream()
                .filter(r -> r.getWeight() > 0)
                .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                        .reversed())
                .flatMap(r -> of(r.getRange()).stream())
                .findFirst();
    }
}
