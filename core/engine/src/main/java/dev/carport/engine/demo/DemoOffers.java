package dev.carport.engine.demo;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.DebitInterest;
import dev.carport.api.vehicle.FinancingOffer;
import dev.carport.api.vehicle.LeasingCustomer;
import dev.carport.api.vehicle.LeasingOffer;
import dev.carport.api.vehicle.Mileage;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Financing and leasing offers whose figures add up. */
final class DemoOffers {

    private static final String BANK = "Musterbank AG, Bankplatz 1, 34117 Kassel";
    private static final String OTHER_BANK = "Sparbank Nordhessen eG, Marktplatz 2, 37073 Göttingen";
    private static final String LESSOR = "Muster Leasing GmbH, Bankplatz 1, 34117 Kassel";
    private static final int CHEAPEST = 8000;

    private final LocalDate today;

    DemoOffers(LocalDate today) {
        this.today = today;
    }

    Vehicle write(Vehicle vehicle, DemoModel model, DemoVehicleMaker.Age age, Random random) {
        var price = Objects.requireNonNull(vehicle.prices().gross()).amount().doubleValue();
        if (model.kind() != VehicleKind.CAR || model.isClassic() || price < CHEAPEST) {
            return vehicle;
        }
        var changed = vehicle;
        if (random.nextInt(100) < 75) {
            boolean two = random.nextInt(100) < 35;
            var balloon = financing("1", BANK, price, age.months() < 12 ? 3.99 : 5.99, 48, 0.42);
            changed = changed.with(
                    VehicleFields.FINANCING,
                    two ? List.of(balloon, financing("2", OTHER_BANK, price, 4.99, 60, 0)) : List.of(balloon));
        }
        boolean young = age.condition() == Condition.NEW || age.condition() == Condition.DEMONSTRATION;
        if (young && random.nextInt(100) < 70) {
            changed = changed.with(VehicleFields.LEASING, leasing(price, vehicle, random));
        }
        return changed;
    }

    /** An annuity with a share of the price as final rate. */
    private FinancingOffer financing(
            String key, String bank, double price, double effective, int months, double finalShare) {
        double down = Math.round(price * 0.2 / 100) * 100;
        double credit = price - down;
        double end = Math.round(price * finalShare / 10) * 10;
        int rates = end > 0 ? months - 1 : months;
        double interest = Math.pow(1 + effective / 100, 1 / 12.0) - 1;
        double worthOfEnd = end * Math.pow(1 + interest, -months);
        double rate = (credit - worthOfEnd) * interest / (1 - Math.pow(1 + interest, -rates));
        var monthly = cents(rate);
        var gross = monthly.multiply(BigDecimal.valueOf(rates)).add(cents(end));
        return new FinancingOffer(
                key,
                bank,
                percent(effective),
                percent(interest * 1200),
                DebitInterest.FIXED,
                months,
                rates,
                euros(monthly),
                euros(cents(down)),
                euros(cents(end)),
                euros(cents(credit)),
                euros(gross),
                euros(gross.add(cents(down))),
                null,
                null,
                end > 0 ? new Mileage(10_000) : null,
                "Bonität vorausgesetzt.",
                today.plusDays(60));
    }

    private List<LeasingOffer> leasing(double price, Vehicle vehicle, Random random) {
        double gross = Math.round(price * (0.0088 + random.nextDouble() * 0.003));
        var forPrivate = leasing("1", LeasingCustomer.PRIVATE, gross, vehicle);
        return random.nextBoolean()
                ? List.of(forPrivate)
                : List.of(forPrivate, leasing("2", LeasingCustomer.COMMERCIAL, gross, vehicle));
    }

    private LeasingOffer leasing(String key, LeasingCustomer customer, double gross, Vehicle vehicle) {
        boolean forPrivate = customer == LeasingCustomer.PRIVATE;
        int months = forPrivate ? 48 : 36;
        var down = Money.eur(forPrivate ? 2500 : 0);
        var rate = cents(gross);
        return new LeasingOffer(
                key,
                LESSOR,
                customer,
                months,
                new Mileage(10_000),
                forPrivate ? euros(rate) : null,
                forPrivate ? null : euros(rate.divide(new BigDecimal("1.19"), 2, RoundingMode.HALF_UP)),
                down,
                forPrivate ? euros(rate.multiply(BigDecimal.valueOf(months)).add(down.amount())) : null,
                vehicle.prices().list(),
                null,
                null,
                null,
                null,
                null,
                Money.eur(990),
                null,
                new BigDecimal("7.5"),
                new BigDecimal("4.2"),
                null,
                today.plusDays(60));
    }

    private static Percent percent(double number) {
        return new Percent(BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP));
    }

    private static BigDecimal cents(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP);
    }

    private static Money euros(BigDecimal amount) {
        return Money.eur(amount.toPlainString());
    }
}
