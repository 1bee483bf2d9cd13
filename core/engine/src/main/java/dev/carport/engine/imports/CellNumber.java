package dev.carport.engine.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it in a table: 18420, 18.420, 18,420, 18 420 or 18'420 km; 5.4 or 5,4; 24.490,50 or 24,490.50.
 *
 * @param value null when it is no number
 * @param ambiguous whether it can be read in two ways
 */
record CellNumber(@Nullable BigDecimal value, boolean ambiguous) {

    private static final CellNumber NONE = new CellNumber(null, false);
    private static final CellNumber AMBIGUOUS = new CellNumber(null, true);
    private static final Pattern BLANKS = Pattern.compile("(?<=\\d)[\\s\\u00a0\\u202f'’](?=\\d{3}(\\D|$))");
    private static final Pattern FORM = Pattern.compile("[+-]?\\d+([.,]\\d+)*");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");

    /**
     * Reads a cell.
     *
     * @param cell without unit
     * @param decimals the most digits after the decimal sign this number can have; what cannot be decimals is thousands
     */
    static CellNumber of(String cell, int decimals) {
        var text = BLANKS.matcher(cell.strip()).replaceAll("");
        if (!FORM.matcher(text).matches()) {
            return NONE;
        }
        int dot = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        int last = Math.max(dot, comma);
        if (last < 0) {
            return number(text, -1);
        }
        if (dot >= 0 && comma >= 0) {
            return grouped(text.substring(0, last), text.charAt(last) == '.' ? ',' : '.') ? number(text, last) : NONE;
        }
        boolean once = text.indexOf(text.charAt(last)) == last;
        if (!once) {
            return GROUPED.matcher(text).matches() ? number(text, -1) : NONE;
        }
        boolean maybeThousands = GROUPED.matcher(text).matches() && !text.matches("[+-]?0.*");
        if (!maybeThousands) {
            return number(text, last);
        }
        return decimals < 3 ? number(text, -1) : AMBIGUOUS;
    }

    private static boolean grouped(String whole, char separator) {
        return GROUPED.matcher(whole).matches() && whole.indexOf(separator == '.' ? ',' : '.') < 0;
    }

    private static CellNumber number(String text, int decimalSign) {
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == decimalSign) {
                digits.append('.');
            } else if (c != '.' && c != ',') {
                digits.append(c);
            }
        }
        return new CellNumber(new BigDecimal(digits.toString()), false);
    }
}
