package dev.carport.apps.autoscout24.sandbox;

import dev.carport.sandbox.Html;
import dev.carport.sandbox.HttpCall;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Properties;

/** The words of the training platform's pages, German or English. Immutable. */
final class PageTexts {
    private static final PageTexts GERMAN = new PageTexts(Locale.GERMANY);
    private static final PageTexts ENGLISH = new PageTexts(Locale.UK);

    private final Locale locale;
    private final Properties texts = new Properties();

    private PageTexts(Locale locale) {
        this.locale = locale;
        var name = "pages/texts_" + locale.getLanguage() + ".properties";
        try (var stream = PageTexts.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the package: " + name);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** German or English, as the browser asks. */
    static PageTexts forBrowser(HttpCall call) {
        return Html.language(call).equals(Locale.GERMAN) ? GERMAN : ENGLISH;
    }

    /** The language of a marketplace; there are two, so that French, Dutch, Spanish and Italian become English. */
    static PageTexts forMarket(Culture culture) {
        return culture.isGerman() ? GERMAN : ENGLISH;
    }

    Locale locale() {
        return locale;
    }

    boolean isGerman() {
        return this == GERMAN;
    }

    /** The text of a key; arguments fill {@code {0}}, {@code {1}} and so on. */
    String text(String key, Object... arguments) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return new MessageFormat(text, locale).format(arguments);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    String decimal(Number number, int digits) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(date);
    }

    String euros(long euros) {
        return number(euros) + " €";
    }
}
