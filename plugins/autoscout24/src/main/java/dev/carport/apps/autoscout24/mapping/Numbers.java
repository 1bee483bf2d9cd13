package dev.carport.apps.autoscout24.mapping;

import dev.carport.api.finding.Finding;
import dev.carport.api.finding.StandardCodes;
import dev.carport.api.mapping.Conversion;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.apps.autoscout24.As24Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Conversions for numbers and ids. */
final class Numbers {
    static final String LEFT_OUT = "number-left-out";
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

    /** Leaves a number out, with a warning, that the platform has no room for: a ten-speed gearbox shall not block a car. */
    static Conversion.InScope<Integer, As24Settings, Integer> within(VehicleField<?> field, int least, int greatest) {
        return (number, scope) -> {
            if (number >= least && number <= greatest) {
                return number;
            }
            scope.report(Finding.warning(field, LEFT_OUT, number, least, greatest));
            return null;
        };
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
                            : Finding.warning(field, LEFT_OUT, figure, 0, MOST_CONSUMPTION));
            return null;
        };
    }
}
