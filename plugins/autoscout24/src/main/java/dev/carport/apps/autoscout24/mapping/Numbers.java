package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Conversion;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Conversions for numbers and ids. */
final class Numbers {
    private static final BigDecimal MOST_CONSUMPTION = new BigDecimal("99.9");

    private Numbers() {}

    /** An id as the platform wants it: a number where it is one. */
    static Object id(String id) {
        if (id.length() > 9) {
            return id;
        }
        for (int i = id.startsWith("-") ? 1 : 0; i < id.length(); i++) {
            if (!Character.isDigit(id.charAt(i))) {
                return id;
            }
        }
        return Integer.valueOf(id);
    }

    /** As {@link #id} for several. */
    static List<Object> ids(List<String> ids) {
        return ids.stream().map(Numbers::id).toList();
    }

    /**
     * A consumption with one decimal (S19) from 0 to 99.9 (S18). Beyond that it is left out with a warning, or stops the
     * listing where the law asks for it.
     */
    static Conversion.InScope<BigDecimal, As24Settings, BigDecimal> consumption(VehicleField<?> field) {
        return (figure, scope) -> {
            BigDecimal rounded = figure.setScale(1, RoundingMode.HALF_UP);
            if (rounded.compareTo(MOST_CONSUMPTION) <= 0) {
                return rounded;
            }
            scope.report(
                    Kinds.subjectToEnVkv(scope)
                            ? Finding.error(field, StandardCodes.RANGE, figure, 0, MOST_CONSUMPTION)
                            : Finding.warning(field, StandardCodes.NUMBER_LEFT_OUT, figure, 0, MOST_CONSUMPTION));
            return null;
        };
    }
}
