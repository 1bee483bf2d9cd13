package dev.carport.api.vehicle;

import java.math.BigDecimal;

/** Checks shared by the value types. */
final class Numbers {

    private Numbers() {}

    static void check(String what, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(what + " must be between " + min + " and " + max + ", but is " + value);
        }
    }

    /** The value without trailing zeros, so that 5.40 and 5.4 are equal. */
    static BigDecimal canonical(String what, BigDecimal value, int max, int decimals) {
        var plain = value.stripTrailingZeros();
        if (plain.scale() < 0) {
            plain = plain.setScale(0);
        }
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.valueOf(max)) > 0 || plain.scale() > decimals) {
            throw new IllegalArgumentException(what + " must be between 0 and " + max + " with at most " + decimals
                    + " decimals, but is " + value.toPlainString());
        }
        return plain;
    }
}
