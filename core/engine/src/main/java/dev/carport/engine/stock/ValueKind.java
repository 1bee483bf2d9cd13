package dev.carport.engine.stock;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** How a single value looks in JSON. */
public enum ValueKind {
    /** A string. */
    TEXT,
    /** A whole number. */
    WHOLE,
    /** A decimal number. */
    DECIMAL,
    /** A number with a unit of its own, such as a mileage; whole or decimal. */
    QUANTITY,
    /** {@code true} or {@code false}. */
    FLAG,
    /** One constant of a closed vocabulary. */
    TERM,
    /** A month: {@code 2024-05}. */
    MONTH,
    /** A day: {@code 2024-05-31}. */
    DATE,
    /** An amount with its currency. */
    MONEY;

    static @Nullable ValueKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == Integer.class || type == int.class || type == long.class) {
            return WHOLE;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (type == Boolean.class || type == boolean.class) {
            return FLAG;
        }
        if (type.isEnum()) {
            return TERM;
        }
        if (type == YearMonth.class) {
            return MONTH;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == Money.class) {
            return MONEY;
        }
        return Quantity.class.isAssignableFrom(type) ? QUANTITY : null;
    }
}
