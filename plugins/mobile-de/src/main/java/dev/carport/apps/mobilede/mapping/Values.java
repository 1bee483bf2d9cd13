package dev.carport.apps.mobilede.mapping;

import dev.carport.api.mapping.Conversion;
import dev.carport.api.vehicle.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions several fields share. */
final class Values {
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
}
