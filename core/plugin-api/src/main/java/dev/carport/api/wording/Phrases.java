package dev.carport.api.wording;

import dev.carport.api.app.Messages;
import dev.carport.api.vehicle.Feature;
import dev.carport.api.vehicle.FeatureGroup;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words and figures of composed texts in the listing's language. Labels are looked up once per language: a stock of a hundred
 * thousand vehicles asks for the same few hundred again and again. Thread-safe.
 */
final class Phrases {
    private static final Messages MESSAGES = Messages.beside(Phrases.class);

    private static final Map<Locale, Map<Feature, String>> FEATURES = new ConcurrentHashMap<>();

    private Phrases() {}

    /** A phrase. */
    static String phrase(Locale language, String key, Object... arguments) {
        return MESSAGES.text(language, "text." + key, arguments)
                .orElseThrow(() -> new IllegalStateException("There is no text." + key));
    }

    /** What buyers call a feature. */
    static String feature(Locale language, Feature feature) {
        Map<Feature, String> labels = FEATURES.computeIfAbsent(language, locale -> {
            Map<Feature, String> all = new EnumMap<>(Feature.class);
            for (Feature one : Feature.values()) {
                all.put(one, one.label(locale));
            }
            return all;
        });
        return labels.getOrDefault(feature, feature.name());
    }

    /** The heading of a group of features. */
    static String group(Locale language, FeatureGroup group) {
        return group.label(language);
    }

    /** An amount with two decimals and its currency, such as {@code 24.490,00 €}. */
    static String money(Locale language, Money money) {
        String sign = money.currency().getCurrencyCode().equals("EUR")
                ? "€"
                : money.currency().getCurrencyCode();
        return decimal(language, money.amount(), 2, 2) + " " + sign;
    }

    /** A rate with two decimals, such as {@code 4,99 %}. */
    static String percent(Locale language, Percent percent) {
        return decimal(language, percent.percent(), 2, 2) + " %";
    }

    /** A whole number with separators. */
    static String whole(Locale language, long number) {
        return decimal(language, BigDecimal.valueOf(number), 0, 0);
    }

    /** A number with at least and at most so many decimals. */
    static String decimal(Locale language, BigDecimal number, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** A day in the usual form of the language. */
    static String day(Locale language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }
}
