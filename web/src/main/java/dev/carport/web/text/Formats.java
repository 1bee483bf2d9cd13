package dev.carport.web.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers, amounts and times as a person reads them, in one language and time zone. Units never break from their
 * number. Immutable.
 *
 * @param texts the language
 * @param zone the zone in which times of day are shown
 * @param now the moment the page was made; "2 minutes ago" counts from it
 */
public record Formats(Texts texts, ZoneId zone, Instant now) {

    private static final char NBSP = '\u00a0';
    private static final Duration RECENT = Duration.ofMinutes(60);

    /** A count or quantity: {@code 18.420}. */
    public String number(Number value) {
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /** A quantity with its unit, unbreakable: {@code 18.420 km}. */
    public String quantity(Number value, String unit) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(value) + NBSP + unit;
    }

    /** The price of a vehicle; whole amounts without cents: {@code 24.490 €}. */
    public String price(BigDecimal amount, Currency currency) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return amount(amount, currency, whole ? 0 : currency.getDefaultFractionDigits());
    }

    /** What is owed or charged; always with cents: {@code 158,40 €}. */
    public String fee(BigDecimal amount, Currency currency) {
        return amount(amount, currency, currency.getDefaultFractionDigits());
    }

    private String amount(BigDecimal amount, Currency currency, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String figure = format.format(amount);
        String symbol = currency.getSymbol(locale());
        return texts.language() == Language.DE ? figure + NBSP + symbol : symbol + figure;
    }

    /** Time of day: {@code 09:39}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at(instant));
    }

    /** Time of day to the second: {@code 09:39:12}. */
    public String second(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(at(instant));
    }

    /** A day in figures: {@code 24.11.2026}, {@code 24/11/2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.language() == Language.DE ? "dd.MM.yyyy" : "dd/MM/yyyy", locale())
                .format(day);
    }

    /** A month in figures, as registrations are given: {@code 03/2024}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM/yyyy").format(month);
    }

    /** Today with its weekday: {@code Dienstag, 24. November 2026}. */
    public String today() {
        return pattern("EEEE, d. MMMM yyyy", "EEEE, d MMMM yyyy").format(at(now));
    }

    /** A day as a heading: {@code Heute}, {@code Gestern, 23. November}, {@code 2. November}, with the year if not ours. */
    public String dayHeading(Instant instant) {
        LocalDate day = at(instant).toLocalDate();
        LocalDate today = at(now).toLocalDate();
        if (day.equals(today)) {
            return texts.text("time.today");
        }
        String name = dayName(day, today);
        return day.equals(today.minusDays(1)) ? texts.text("time.yesterday.day", name) : name;
    }

    /** A moment in the past, as short as it stays clear: {@code 09:39}, {@code gestern 17:04}, {@code 2. November, 09:15}. */
    public String moment(Instant instant) {
        LocalDate day = at(instant).toLocalDate();
        LocalDate today = at(now).toLocalDate();
        if (day.equals(today)) {
            return time(instant);
        }
        if (day.equals(today.minusDays(1))) {
            return texts.text("time.yesterday.at", time(instant));
        }
        return texts.text("time.day.at", dayName(day, today), time(instant));
    }

    /** How long ago: {@code gerade eben}, {@code vor 2 Min.}, {@code vor 3 Std.}, {@code vor 4 Tagen}. */
    public String ago(Instant instant) {
        Duration age = Duration.between(instant, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.text("time.just.now");
        }
        if (age.compareTo(RECENT) < 0) {
            return texts.text("time.minutes.ago", age.toMinutes());
        }
        return age.toHours() < 24
                ? texts.text("time.hours.ago", age.toHours())
                : texts.text("time.days.ago", age.toDays());
    }

    /** The moment for the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(instant).withNano(0));
    }

    private String dayName(LocalDate day, LocalDate today) {
        return day.getYear() == today.getYear()
                ? pattern("d. MMMM", "d MMMM").format(day)
                : pattern("d. MMMM yyyy", "d MMMM yyyy").format(day);
    }

    private DateTimeFormatter pattern(String german, String english) {
        return DateTimeFormatter.ofPattern(texts.language() == Language.DE ? german : english, locale());
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    private Locale locale() {
        return texts.language().locale();
    }
}
