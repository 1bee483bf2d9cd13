package dev.carport.web.vehicle;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A price as people type it: {@code 24490}, {@code 24.490}, {@code 24,490}, {@code 24.490,50 €}. Three figures after a
 * point or comma are thousands, because no price has three decimals.
 */
final class PriceText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]+");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}([.,]\\d{1,2})?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d{1,2})?");

    private PriceText() {}

    /** The amount; empty when it is none. */
    static Optional<BigDecimal> amount(String typed) {
        String text = BLANKS.matcher(typed)
                .replaceAll("")
                .replaceAll("(?i)^(€|eur)|(€|eur|,-|\\.-|,–)$", "")
                .replaceAll("(,-|,–|\\.-)$", "");
        if (POINTS.matcher(text).matches()) {
            return number(text.replace(".", "").replace(',', '.'));
        }
        if (COMMAS.matcher(text).matches()) {
            return number(text.replace(",", ""));
        }
        return PLAIN.matcher(text).matches() ? number(text.replace(',', '.')) : Optional.empty();
    }

    private static Optional<BigDecimal> number(String plain) {
        BigDecimal amount = new BigDecimal(plain);
        return amount.precision() - amount.scale() > 9 ? Optional.empty() : Optional.of(amount);
    }
}
