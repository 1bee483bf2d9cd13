package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money in an offer, never negative. In JSON: {@code {"amount": 24490.00, "currency": "EUR"}}.
 *
 * @param amount the amount with exactly two decimals
 * @param currency the currency
 */
public record Money(BigDecimal amount, Currency currency) {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final BigDecimal MAX = new BigDecimal("999999999.99");

    /** Brings the amount to two decimals. Refuses more of them, a negative amount and a billion or more. */
    public Money {
        if (amount.scale() != 2) {
            var plain = amount.stripTrailingZeros();
            if (plain.scale() > 2) {
                throw new IllegalArgumentException("Money has at most 2 decimals, but is " + amount.toPlainString());
            }
            amount = plain.setScale(2);
        }
        if (amount.signum() < 0 || amount.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "Money must be between 0 and " + MAX + ", but is " + amount.toPlainString());
        }
    }

    /** Euros of a decimal number such as {@code 24490.00}. */
    public static Money eur(String amount) {
        return new Money(new BigDecimal(amount), EUR);
    }

    /** Whole euros. */
    public static Money eur(long amount) {
        return new Money(BigDecimal.valueOf(amount), EUR);
    }

    /** Whether the amount is zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }
}
