package dev.carport.engine.demo;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Displacement;
import dev.carport.api.vehicle.EmissionClass;
import dev.carport.api.vehicle.EnergyAmount;
import dev.carport.api.vehicle.FinalDrive;
import dev.carport.api.vehicle.FuelGrade;
import dev.carport.api.vehicle.FuelType;
import dev.carport.api.vehicle.Heating;
import dev.carport.api.vehicle.Mass;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Power;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.api.vehicle.VehicleStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes one vehicle of a model: its age, distance and everything that follows from them. */
final class DemoVehicleMaker {

    private static final int MONTHS_OF_INSPECTION = 24;

    private final LocalDate today;
    private final DemoPrices prices;
    private final DemoOffers offers;

    DemoVehicleMaker(LocalDate today) {
        this.today = today;
        this.prices = new DemoPrices();
        this.offers = new DemoOffers(today);
    }

    /** What decides everything else about a vehicle. */
    record Age(Condition condition, @Nullable YearMonth registered, int months, int kilometres, int owners) {}

    Vehicle make(DemoModel model, String number, int index, Random random) {
        var age = age(model, random);
        var builder = Vehicle.builder(number, model.kind(), age.condition());
        identity(builder, model, age, index, random);
        model(builder, model);
        history(builder, model, age, random);
        maintenance(builder, model, age, random);
        engine(builder, model, age);
        DemoLook.write(builder, model, random);
        DemoEquipment.write(builder, model, age, random);
        DemoEnergy.write(builder, model, age, today);
        prices.write(builder, model, age, random);
        availability(builder, age, random);
        var vehicle = offers.write(builder.build(), model, age, random);
        return DemoTexts.write(vehicle, random);
    }

    private Age age(DemoModel model, Random random) {
        var month = YearMonth.from(today);
        if (model.isClassic()) {
            var registered = YearMonth.of(between(random, model.from(), lastYear(model)), 1 + random.nextInt(12));
            return aged(Condition.CLASSIC, registered, 42_000 + random.nextInt(90_000), 3 + random.nextInt(4));
        }
        int lot = model.isCurrent() ? random.nextInt(100) : 99;
        boolean car = model.kind() == VehicleKind.CAR;
        if (lot < 22) {
            return new Age(Condition.NEW, null, 0, 5 + random.nextInt(16), 0);
        }
        if (lot < 36 && car) {
            return aged(
                    Condition.DEMONSTRATION, month.minusMonths(between(random, 2, 8)), between(random, 1500, 8000), 1);
        }
        if (lot < 46 && car) {
            return aged(Condition.PRE_REGISTERED, month.minusMonths(between(random, 1, 4)), between(random, 10, 60), 1);
        }
        if (lot < 56 && car) {
            return aged(
                    Condition.EMPLOYEE, month.minusMonths(between(random, 6, 14)), between(random, 5000, 18_000), 1);
        }
        int oldest = Math.max(14, monthsSince(YearMonth.of(model.from(), 6)));
        int youngest =
                Math.min(oldest, Math.max(14, model.isCurrent() ? 14 : monthsSince(YearMonth.of(lastYear(model), 12))));
        int months = between(random, youngest, Math.min(oldest, Math.max(youngest, 108)));
        int perMonth = model.kind() == VehicleKind.MOTORCYCLE ? between(random, 150, 450) : between(random, 650, 1600);
        int owners = 1 + (months > 40 ? random.nextInt(2) : 0) + (months > 80 ? random.nextInt(2) : 0);
        return aged(Condition.USED, month.minusMonths(months), Math.max(300, months * perMonth), owners);
    }

    private static int lastYear(DemoModel model) {
        return model.to() == null ? model.from() : model.to();
    }

    private Age aged(Condition condition, YearMonth registered, int kilometres, int owners) {
        return new Age(condition, registered, monthsSince(registered), kilometres, owners);
    }

    private int monthsSince(YearMonth month) {
        return (int) month.until(YearMonth.from(today), ChronoUnit.MONTHS);
    }

    private void identity(Vehicle.Builder builder, DemoModel model, Age age, int index, Random random) {
        int year = age.registered() == null ? today.getYear() : age.registered().getYear();
        if (model.wmi().isEmpty()) {
            builder.with(VehicleFields.IDENTITY_CHASSIS_NUMBER, "11" + (3_000_000 + random.nextInt(900_000)));
        } else {
            builder.with(
                    VehicleFields.IDENTITY_VIN, DemoVin.of(model.wmi(), model.model(), year, 100_000 + index * 37));
        }
        builder.with(VehicleFields.IDENTITY_HSN, model.tsn() == null ? null : model.hsn())
                .with(VehicleFields.IDENTITY_TSN, model.tsn());
        if (age.condition() == Condition.NEW) {
            builder.with(VehicleFields.IDENTITY_ORDER_NUMBER, "K-" + (500_000 + random.nextInt(99_999)));
        }
    }

    private static void model(Vehicle.Builder builder, DemoModel model) {
        builder.with(VehicleFields.MAKE, model.make())
                .with(VehicleFields.MODEL, model.model())
                .with(VehicleFields.VARIANT, model.variant())
                .with(VehicleFields.BODY, model.body())
                .with(VehicleFields.MEASURES_DOORS, model.doors())
                .with(VehicleFields.MEASURES_SEATS, model.seats())
                .with(VehicleFields.MEASURES_KERB_WEIGHT, new Mass(model.kerbWeight()));
        switch (model.kind()) {
            case MOTORHOME, CARAVAN ->
                builder.with(VehicleFields.LIVING_SLEEPING_PLACES, 4)
                        .with(VehicleFields.LIVING_HEATING, EnumSet.of(Heating.GAS))
                        .with(VehicleFields.LIVING_FRESH_WATER, 110)
                        .with(
                                VehicleFields.MEASURES_GROSS_WEIGHT,
                                new Mass(model.kind() == VehicleKind.CARAVAN ? 1700 : 3500));
            case VAN, TRUCK ->
                builder.with(VehicleFields.COMMERCIAL_AXLES, 2)
                        .with(
                                VehicleFields.MEASURES_GROSS_WEIGHT,
                                new Mass(model.kind() == VehicleKind.VAN ? 3500 : model.kerbWeight() + 5000))
                        .with(VehicleFields.MEASURES_PAYLOAD, new Mass(model.kind() == VehicleKind.VAN ? 1250 : 5000));
            case TRAILER ->
                builder.with(VehicleFields.COMMERCIAL_AXLES, 2)
                        .with(VehicleFields.MEASURES_GROSS_WEIGHT, new Mass(3500))
                        .with(VehicleFields.MEASURES_PAYLOAD, new Mass(3500 - model.kerbWeight()));
            default -> {}
        }
    }

    private void history(Vehicle.Builder builder, DemoModel model, Age age, Random random) {
        boolean wheels = model.kind() != VehicleKind.CARAVAN && model.kind() != VehicleKind.TRAILER;
        builder.with(VehicleFields.HISTORY_FIRST_REGISTRATION, age.registered())
                .with(VehicleFields.HISTORY_PREVIOUS_OWNERS, age.condition() == Condition.NEW ? null : age.owners())
                .with(VehicleFields.HISTORY_ACCIDENT, false)
                .with(VehicleFields.HISTORY_DAMAGED, false)
                .with(VehicleFields.HISTORY_ROADWORTHY, true)
                .with(VehicleFields.HISTORY_COUNTRY_VERSION, "DE")
                .with(VehicleFields.HISTORY_IN_STOCK_SINCE, today.minusDays(stockDays(random)));
        if (wheels) {
            builder.with(VehicleFields.HISTORY_MILEAGE, new Mileage(age.kilometres()));
        }
        if (model.kind() == VehicleKind.AGRICULTURAL) {
            builder.with(VehicleFields.HISTORY_OPERATING_HOURS, age.months() * 38);
        }
        if (model.kind() == VehicleKind.CAR) {
            builder.with(
                            VehicleFields.HISTORY_TAXI_OR_RENTAL,
                            age.condition() == Condition.USED && random.nextInt(14) == 0)
                    .with(VehicleFields.HISTORY_NON_SMOKER, age.condition() == Condition.NEW || random.nextInt(4) > 0);
        }
    }

    private static int stockDays(Random random) {
        return random.nextInt(5) == 0 ? 90 + random.nextInt(160) : random.nextInt(75);
    }

    private void maintenance(Vehicle.Builder builder, DemoModel model, Age age, Random random) {
        boolean serviced = age.condition() != Condition.USED || random.nextInt(4) > 0;
        builder.with(VehicleFields.MAINTENANCE_FULL_SERVICE_HISTORY, serviced);
        var registered = age.registered();
        if (registered == null || model.kind() == VehicleKind.AGRICULTURAL) {
            return;
        }
        boolean fresh = age.months() > 30 && random.nextInt(3) == 0;
        var month = YearMonth.from(today);
        var next = registered.plusMonths(36);
        while (!next.isAfter(month)) {
            next = next.plusMonths(MONTHS_OF_INSPECTION);
        }
        builder.with(VehicleFields.MAINTENANCE_NEW_INSPECTION, fresh)
                .with(VehicleFields.MAINTENANCE_NEXT_INSPECTION, fresh ? month.plusMonths(MONTHS_OF_INSPECTION) : next);
        if (age.months() > 12) {
            builder.with(VehicleFields.MAINTENANCE_LAST_SERVICE, month.minusMonths(1 + random.nextInt(10)));
        }
    }

    private static void engine(Vehicle.Builder builder, DemoModel model, Age age) {
        builder.with(VehicleFields.ENGINE_FUEL, model.fuel())
                .with(VehicleFields.ENGINE_HYBRID, model.hybrid())
                .with(VehicleFields.ENGINE_CYLINDERS, model.cylinders())
                .with(VehicleFields.ENGINE_TRANSMISSION, model.transmission())
                .with(VehicleFields.ENGINE_DRIVE, model.drive());
        if (model.gears() != null && model.gears() > 1) {
            builder.with(VehicleFields.ENGINE_GEARS, model.gears());
        }
        if (model.kilowatts() != null) {
            builder.with(VehicleFields.ENGINE_POWER, new Power(model.kilowatts()));
        }
        if (model.displacement() != null) {
            builder.with(VehicleFields.ENGINE_DISPLACEMENT, new Displacement(model.displacement()));
        }
        if (model.fuel() != null) {
            builder.with(VehicleFields.ENGINE_FUEL_GRADE, grade(model.fuel()))
                    .with(VehicleFields.ENERGY_EMISSION_CLASS, emissionClass(model, age))
                    .with(VehicleFields.ENGINE_PARTICLE_FILTER, model.fuel() == FuelType.DIESEL ? true : null);
        }
        if (model.battery() != null) {
            builder.with(VehicleFields.BATTERY_CAPACITY, new EnergyAmount(model.battery()));
        }
        if (model.kind() == VehicleKind.MOTORCYCLE) {
            builder.with(
                    VehicleFields.ENGINE_FINAL_DRIVE,
                    model.make().equals("BMW") && model.cylinders() != null && model.cylinders() == 2
                            ? FinalDrive.SHAFT
                            : FinalDrive.CHAIN);
        }
    }

    private static FuelGrade grade(FuelType fuel) {
        return switch (fuel) {
            case DIESEL -> FuelGrade.DIESEL;
            case ELECTRIC -> FuelGrade.ELECTRICITY;
            case LPG -> FuelGrade.LPG;
            default -> FuelGrade.SUPER_95;
        };
    }

    private static @Nullable EmissionClass emissionClass(DemoModel model, Age age) {
        if (model.isElectric() || model.isClassic()) {
            return null;
        }
        int year =
                age.registered() == null ? Integer.MAX_VALUE : age.registered().getYear();
        if (model.kind() == VehicleKind.MOTORCYCLE) {
            return year < 2004 ? EmissionClass.EURO_1 : year < 2021 ? EmissionClass.EURO_4 : EmissionClass.EURO_5;
        }
        return year < 2018
                ? EmissionClass.EURO_6
                : year < 2021
                        ? EmissionClass.EURO_6D_TEMP
                        : year < 2024 ? EmissionClass.EURO_6D : EmissionClass.EURO_6E;
    }

    private void availability(Vehicle.Builder builder, Age age, Random random) {
        int lot = random.nextInt(40);
        var status = lot < 2
                ? VehicleStatus.RESERVED
                : lot == 2
                        ? VehicleStatus.SOLD
                        : lot < 5
                                ? VehicleStatus.IN_PREPARATION
                                : lot == 5 && age.condition() == Condition.NEW
                                        ? VehicleStatus.ORDERED
                                        : VehicleStatus.AVAILABLE;
        if (age.condition() == Condition.NEW && lot > 30) {
            status = VehicleStatus.IN_TRANSIT;
        }
        builder.with(VehicleFields.STATUS, status);
        switch (status) {
            case ORDERED -> builder.with(VehicleFields.AVAILABILITY_DAYS, 90);
            case IN_TRANSIT -> builder.with(VehicleFields.AVAILABILITY_FROM, today.plusDays(14 + random.nextInt(30)));
            case IN_PREPARATION -> builder.with(VehicleFields.AVAILABILITY_DAYS, 7);
            default -> builder.with(VehicleFields.AVAILABILITY_IMMEDIATELY, true);
        }
    }

    static int between(Random random, int least, int greatest) {
        return least + random.nextInt(Math.max(1, greatest - least + 1));
    }
}
