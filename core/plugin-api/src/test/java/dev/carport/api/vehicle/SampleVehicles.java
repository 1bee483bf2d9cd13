package dev.carport.api.vehicle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Vehicles for the tests of this package. */
final class SampleVehicles {

    private SampleVehicles() {}

    static Vehicle withEveryField() {
        var builder = Vehicle.builder("1", VehicleKind.CAR, Condition.USED);
        VehicleField.all().forEach(field -> set(builder, field));
        return builder.build();
    }

    private static <T> void set(Vehicle.Builder builder, VehicleField<T> field) {
        builder.with(field, value(field));
    }

    static <T> T value(VehicleField<T> field) {
        return field.type().cast(sample(field));
    }

    private static Object sample(VehicleField<?> field) {
        var type = field.type();
        if (type == List.class) {
            return switch (field.key()) {
                case "financing" -> List.of(financing("1"), financing("2"));
                case "leasing" -> List.of(leasing("1"));
                case "images" -> List.of(image("a", false), image("b", true));
                case "videos" -> List.of(new Video("https://example.com/v", null));
                default -> List.of("one", "two");
            };
        }
        if (type == Map.class) {
            return field.key().equals("prices.individual") ? Map.of("x", Money.eur(5)) : Map.of("de", "Text");
        }
        if (type == Set.class) {
            return switch (field.key()) {
                case "engine.additionalFuels" -> Set.of(FuelGrade.SUPER_95);
                case "battery.plugs" -> Set.of(ChargingPlug.CCS);
                case "living.heating" -> Set.of(Heating.GAS);
                default -> Set.of(Feature.ABS);
            };
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "text";
            case "Integer" -> 7;
            case "Boolean" -> true;
            case "BigDecimal" -> new BigDecimal("1.5");
            case "YearMonth" -> YearMonth.of(2020, 5);
            case "LocalDate" -> LocalDate.of(2020, 5, 4);
            case "Money" -> Money.eur(5);
            case "Mileage" -> new Mileage(5);
            case "Distance" -> new Distance(5);
            case "Displacement" -> new Displacement(5);
            case "Mass" -> new Mass(5);
            case "Length" -> new Length(5);
            case "Co2" -> new Co2(5);
            case "Power" -> new Power(5);
            case "FuelConsumption" -> FuelConsumption.of("5.1");
            case "PowerConsumption" -> PowerConsumption.of("5.1");
            case "EnergyAmount" -> EnergyAmount.of("5.1");
            case "Percent" -> Percent.of("5.1");
            default -> throw new IllegalStateException("no sample for " + field.key() + ": " + type);
        };
    }

    static Image image(String digit, boolean blocked) {
        return new Image(digit.repeat(64), "image/jpeg", 1000, 800, 600, blocked, null);
    }

    static FinancingOffer financing(String key) {
        return new FinancingOffer(
                key, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    static LeasingOffer leasing(String key) {
        return new LeasingOffer(
                key, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }
}
