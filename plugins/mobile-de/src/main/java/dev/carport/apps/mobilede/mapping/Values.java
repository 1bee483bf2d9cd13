package dev.carport.apps.mobilede.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.mapping.Conversion;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.mobilede.MobileDeSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions several fields share. */
final class Values {
    static final String LEFT_OUT = "number-left-out";
    static final String SHORTENED = "text-shortened";

    private Values() {}

    /** Amounts are decimal strings with a dot and two digits. */
    static String decimal(Money money) {
        return money.amount().toPlainString();
    }

    /** Rates are decimal strings with two digits. */
    static String decimal(BigDecimal rate) {
        return rate.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Only what is true is sent. */
    static <T> Conversion<T, Boolean> onlyTrue() {
        return value -> Boolean.TRUE.equals(value) ? true : null;
    }

    /** Leaves a number out, with a warning, that the platform has no room for: a detail shall not block a car. */
    static Conversion.InScope<Integer, MobileDeSettings, Integer> within(
            VehicleField<?> field, int least, int greatest) {
        return (number, scope) -> {
            if (number >= least && number <= greatest) {
                return number;
            }
            scope.report(Finding.warning(field, LEFT_OUT, number, least, greatest));
            return null;
        };
    }

    /** Shortens to the limit at the end of a word, with a warning: a shorter text is better than none. */
    static Conversion.InScope<String, MobileDeSettings, String> shorten(VehicleField<?> field, int limit) {
        return (text, scope) -> {
            int length = text.codePointCount(0, text.length());
            if (length <= limit) {
                return text;
            }
            scope.report(Finding.warning(field, SHORTENED, length, limit));
            return shortened(text, limit);
        };
    }

    static String shortened(String text, int limit) {
        if (text.codePointCount(0, text.length()) <= limit) {
            return text;
        }
        String head = text.substring(0, text.offsetByCodePoints(0, limit));
        int word = head.lastIndexOf(' ');
        return (word >= limit / 2 ? head.substring(0, word) : head).strip();
    }
}
