package dev.carport.engine.demo;

import dev.carport.api.vehicle.Co2;
import dev.carport.api.vehicle.Co2Class;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Distance;
import dev.carport.api.vehicle.EfficiencyClass;
import dev.carport.api.vehicle.EmissionSticker;
import dev.carport.api.vehicle.FuelConsumption;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.PowerConsumption;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Consumption, emission and cost values as the German energy label for cars has them. Classes follow the limits of the
 * label; the phases are the combined value times what is usual for the phase.
 */
final class DemoEnergy {

    private static final BigDecimal YEARLY_HUNDREDS = BigDecimal.valueOf(150);
    private static final BigDecimal PETROL_PRICE = new BigDecimal("1.789");
    private static final BigDecimal DIESEL_PRICE = new BigDecimal("1.648");
    private static final BigDecimal GAS_PRICE = new BigDecimal("1.029");
    private static final BigDecimal POWER_PRICE = new BigDecimal("0.34");

    private DemoEnergy() {}

    static void write(Vehicle.Builder builder, DemoModel model, DemoVehicleMaker.Age age, LocalDate today) {
        if (model.kind() != VehicleKind.CAR || model.isClassic()) {
            return;
        }
        builder.with(VehicleFields.ENERGY_EMISSION_STICKER, EmissionSticker.GREEN);
        if (model.isElectric()) {
            electric(builder, model);
        } else if (model.isPlugIn()) {
            plugIn(builder, model);
        } else {
            combustion(builder, model);
        }
        if (age.condition() != Condition.USED) {
            costs(builder, model, today);
        }
    }

    private static void electric(Vehicle.Builder builder, DemoModel model) {
        power(builder, Objects.requireNonNull(model.power()));
        int range = Objects.requireNonNull(model.range());
        builder.with(VehicleFields.ENERGY_CO2, new Co2(0))
                .with(VehicleFields.ENERGY_CO2_CLASS, Co2Class.A)
                .with(VehicleFields.ENERGY_EFFICIENCY_CLASS, EfficiencyClass.A_PLUS_PLUS_PLUS)
                .with(VehicleFields.ENERGY_ELECTRIC_RANGE, new Distance(range))
                .with(VehicleFields.ENERGY_ELECTRIC_RANGE_CITY, new Distance(range * 13 / 10));
    }

    private static void combustion(Vehicle.Builder builder, DemoModel model) {
        fuel(builder, Objects.requireNonNull(model.consumption()));
        emission(builder, model);
    }

    private static void plugIn(Vehicle.Builder builder, DemoModel model) {
        int discharged = 132 + model.kerbWeight() / 40;
        var perHundred = BigDecimal.valueOf(discharged).divide(new BigDecimal("23.2"), 1, RoundingMode.HALF_UP);
        fuel(builder, perHundred);
        power(builder, Objects.requireNonNull(model.power()));
        emission(builder, model);
        builder.with(
                        VehicleFields.ENERGY_WEIGHTED_FUEL,
                        new FuelConsumption(Objects.requireNonNull(model.consumption())))
                .with(
                        VehicleFields.ENERGY_WEIGHTED_POWER,
                        new PowerConsumption(times(Objects.requireNonNull(model.power()), "0.85")))
                .with(VehicleFields.ENERGY_CO2_DISCHARGED, new Co2(discharged))
                .with(VehicleFields.ENERGY_CO2_CLASS_DISCHARGED, classOf(discharged))
                .with(VehicleFields.ENERGY_ELECTRIC_RANGE, new Distance(Objects.requireNonNull(model.range())));
    }

    private static void emission(Vehicle.Builder builder, DemoModel model) {
        int co2 = Objects.requireNonNull(model.co2());
        builder.with(VehicleFields.ENERGY_CO2, new Co2(co2))
                .with(VehicleFields.ENERGY_CO2_CLASS, classOf(co2))
                .with(VehicleFields.ENERGY_EFFICIENCY_CLASS, efficiencyClass(co2, model.kerbWeight()));
    }

    private static void fuel(Vehicle.Builder builder, BigDecimal combined) {
        builder.with(VehicleFields.ENERGY_FUEL_COMBINED, new FuelConsumption(combined));
        phase(builder, VehicleFields.ENERGY_FUEL_CITY, combined, "1.24");
        phase(builder, VehicleFields.ENERGY_FUEL_SUBURBAN, combined, "1.02");
        phase(builder, VehicleFields.ENERGY_FUEL_RURAL, combined, "0.88");
        phase(builder, VehicleFields.ENERGY_FUEL_MOTORWAY, combined, "1.03");
    }

    private static void phase(
            Vehicle.Builder builder, VehicleField<FuelConsumption> field, BigDecimal combined, String factor) {
        builder.with(field, new FuelConsumption(times(combined, factor)));
    }

    private static void power(Vehicle.Builder builder, BigDecimal combined) {
        builder.with(VehicleFields.ENERGY_POWER_COMBINED, new PowerConsumption(combined))
                .with(VehicleFields.ENERGY_POWER_CITY, new PowerConsumption(times(combined, "0.74")))
                .with(VehicleFields.ENERGY_POWER_SUBURBAN, new PowerConsumption(times(combined, "0.78")))
                .with(VehicleFields.ENERGY_POWER_RURAL, new PowerConsumption(times(combined, "0.90")))
                .with(VehicleFields.ENERGY_POWER_MOTORWAY, new PowerConsumption(times(combined, "1.23")));
    }

    private static void costs(Vehicle.Builder builder, DemoModel model, LocalDate today) {
        int co2 = model.co2() == null ? 0 : model.co2();
        int year = today.getYear();
        builder.with(VehicleFields.ENERGY_COSTS_YEARLY, euros(yearlyCosts(model)))
                .with(VehicleFields.ENERGY_COSTS_PRICE_YEAR, year - 1)
                .with(VehicleFields.ENERGY_COSTS_CO2_LOW, co2Costs(co2, 60))
                .with(VehicleFields.ENERGY_COSTS_CO2_MEDIUM, co2Costs(co2, 127))
                .with(VehicleFields.ENERGY_COSTS_CO2_HIGH, co2Costs(co2, 200))
                .with(VehicleFields.ENERGY_COSTS_CO2_PRICE_LOW, Money.eur(60))
                .with(VehicleFields.ENERGY_COSTS_CO2_PRICE_MEDIUM, Money.eur(127))
                .with(VehicleFields.ENERGY_COSTS_CO2_PRICE_HIGH, Money.eur(200))
                .with(VehicleFields.ENERGY_COSTS_PERIOD_FROM, year)
                .with(VehicleFields.ENERGY_COSTS_PERIOD_TO, year + 9)
                .with(VehicleFields.ENERGY_COSTS_TAX, Money.eur(tax(model)));
        if (!model.isElectric()) {
            builder.with(VehicleFields.ENERGY_COSTS_FUEL_PRICE, fuelPrice(model));
        }
        if (model.power() != null) {
            builder.with(VehicleFields.ENERGY_COSTS_POWER_PRICE, POWER_PRICE);
        }
    }

    private static BigDecimal yearlyCosts(DemoModel model) {
        var fuel = model.consumption() == null
                ? BigDecimal.ZERO
                : model.consumption().multiply(fuelPrice(model));
        var power = model.power() == null ? BigDecimal.ZERO : model.power().multiply(POWER_PRICE);
        return fuel.add(power).multiply(YEARLY_HUNDREDS);
    }

    private static BigDecimal fuelPrice(DemoModel model) {
        return model.fuel() == FuelType.DIESEL ? DIESEL_PRICE : model.fuel() == FuelType.LPG ? GAS_PRICE : PETROL_PRICE;
    }

    /** Ten years of 15,000 km. */
    private static Money co2Costs(int gramsPerKilometre, int pricePerTonne) {
        return euros(BigDecimal.valueOf(gramsPerKilometre)
                .multiply(BigDecimal.valueOf(150_000L * pricePerTonne))
                .movePointLeft(6));
    }

    private static Money euros(BigDecimal amount) {
        return Money.eur(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** German vehicle tax by displacement and, in steps, CO2. */
    private static long tax(DemoModel model) {
        if (model.isElectric()) {
            return 0;
        }
        int hundreds = (Objects.requireNonNull(model.displacement()) + 99) / 100;
        double tax = hundreds * (model.fuel() == FuelType.DIESEL ? 9.5 : 2.0);
        int[] limits = {95, 115, 135, 155, 175, 195, Integer.MAX_VALUE};
        double[] perGram = {2.0, 2.2, 2.5, 2.9, 3.4, 4.0};
        int co2 = Objects.requireNonNull(model.co2());
        for (int i = 0; i < perGram.length; i++) {
            tax += Math.max(0, Math.min(co2, limits[i + 1]) - limits[i]) * perGram[i];
        }
        return (long) tax;
    }

    private static Co2Class classOf(int co2) {
        int[] limits = {0, 95, 115, 135, 155, 175};
        for (int i = 0; i < limits.length; i++) {
            if (co2 <= limits[i]) {
                return Co2Class.values()[i];
            }
        }
        return Co2Class.G;
    }

    /** Against the reference for the weight, as the label until 2024 asked. */
    private static EfficiencyClass efficiencyClass(int co2, int kilograms) {
        double reference = 36.590_79 + 0.089_87 * kilograms;
        double deviation = (co2 - reference) / reference * 100;
        int[] limits = {-55, -46, -37, -28, -19, -10, -1, 8, 17};
        for (int i = 0; i < limits.length; i++) {
            if (deviation <= limits[i]) {
                return EfficiencyClass.values()[i];
            }
        }
        return EfficiencyClass.G;
    }

    private static BigDecimal times(BigDecimal value, String factor) {
        return value.multiply(new BigDecimal(factor)).setScale(1, RoundingMode.HALF_UP);
    }
}
