package dev.carport.engine.stock;

import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.Distance;
import dev.carport.api.vehicle.EnergyAmount;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.Length;
import dev.carport.api.vehicle.Mass;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes quantities of one type of plain numbers.
 *
 * @param ofWhole for types that count in whole numbers; null for the others
 * @param ofDecimal for types with decimals; null for the others
 */
record Quantities(
        @Nullable IntFunction<Quantity> ofWhole, @Nullable Function<BigDecimal, Quantity> ofDecimal) {

    private static final Map<Class<?>, Quantities> BY_TYPE = Map.ofEntries(
            whole(Mileage.class, Mileage::new),
            whole(Distance.class, Distance::new),
            whole(Displacement.class, Displacement::new),
            whole(Mass.class, Mass::new),
            whole(Length.class, Length::new),
            whole(Co2.class, Co2::new),
            whole(Power.class, Power::new),
            decimal(FuelConsumption.class, FuelConsumption::new),
            decimal(PowerConsumption.class, PowerConsumption::new),
            decimal(EnergyAmount.class, EnergyAmount::new),
            decimal(Percent.class, Percent::new));

    /** Null for a type that is no quantity. */
    static @Nullable Quantities of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    private static Map.Entry<Class<?>, Quantities> whole(Class<?> type, IntFunction<Quantity> maker) {
        return Map.entry(type, new Quantities(maker, null));
    }

    private static Map.Entry<Class<?>, Quantities> decimal(Class<?> type, Function<BigDecimal, Quantity> maker) {
        return Map.entry(type, new Quantities(null, maker));
    }

    Quantity make(BigDecimal number) {
        if (ofWhole != null) {
            return ofWhole.apply(number.intValueExact());
        }
        return Objects.requireNonNull(ofDecimal).apply(number);
    }
}
