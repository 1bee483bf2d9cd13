package dev.carport.api.wording;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How every example of an offer ends: conditions, and the day until which it stands. */
final class Endings {
    private Endings() {}

    static void append(
            StringBuilder text, Locale language, @Nullable String conditions, @Nullable LocalDate validUntil) {
        if (conditions != null) {
            text.append(' ').append(conditions.replace('\n', ' ').strip());
        }
        if (validUntil != null) {
            text.append(' ').append(Phrases.phrase(language, "offer.until", Phrases.day(language, validUntil)));
        }
    }
}
