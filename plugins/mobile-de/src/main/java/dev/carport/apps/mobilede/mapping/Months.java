package dev.carport.apps.mobilede.mapping;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as the platform writes them, {@code yyyyMM}. */
final class Months {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);

    private Months() {}

    static String of(YearMonth month) {
        return FORM.format(month);
    }
}
