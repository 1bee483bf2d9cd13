package dev.carport.engine.demo;

import dev.carport.api.vehicle.BodyType;
import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Percent;
import dev.carport.api.vehicle.VatKind;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

/** What a vehicle of an age and distance may cost. */
final class DemoPrices {

    private static final BigDecimal WITH_TAX = new BigDecimal("1.19");

    void write(Vehicle.Builder builder, DemoModel model, DemoVehicleMaker.Age age, Random random) {
        boolean classic = age.condition() == Condition.CLASSIC;
        double whenNew = model.listPrice() * (classic ? 1 : 1.04 + random.nextDouble() * 0.14);
        long gross = inPriceTagForm(whenNew * share(model, age) * (0.97 + random.nextDouble() * 0.06));
        boolean reclaimable = age.condition() != Condition.USED && !classic || random.nextInt(100) < 45;
        builder.with(VehicleFields.PRICES_GROSS, Money.eur(gross))
                .with(VehicleFields.PRICES_VAT, reclaimable ? VatKind.REGULAR : VatKind.MARGIN)
                .with(VehicleFields.PRICES_NEGOTIABLE, age.condition() == Condition.USED && random.nextInt(3) == 0);
        if (reclaimable) {
            builder.with(VehicleFields.PRICES_VAT_RATE, Percent.of("19")).with(VehicleFields.PRICES_NET, net(gross));
        }
        if (!classic) {
            builder.with(VehicleFields.PRICES_LIST, Money.eur(Math.round(whenNew / 10) * 10));
        }
        if (age.condition() == Condition.USED && random.nextInt(100) < 45) {
            builder.with(VehicleFields.PRICES_DEALER, Money.eur(inPriceTagForm(gross * 0.93)));
        }
        if (age.condition() == Condition.USED && random.nextInt(100) < 20) {
            builder.with(VehicleFields.PRICES_PREVIOUS, Money.eur(gross + 500));
        }
        if (age.condition() == Condition.NEW) {
            builder.with(VehicleFields.PRICES_TRANSFER, Money.eur(990))
                    .with(VehicleFields.PRICES_TRANSFER_INCLUDED, true);
        }
    }

    private static double share(DemoModel model, DemoVehicleMaker.Age age) {
        return switch (age.condition()) {
            case NEW -> 0.91;
            case DEMONSTRATION -> 0.81;
            case PRE_REGISTERED -> 0.84;
            case EMPLOYEE -> 0.76;
            case CLASSIC -> 1;
            case USED -> Math.max(leastShare(model), usedShare(model, age));
        };
    }

    private static double usedShare(DemoModel model, DemoVehicleMaker.Age age) {
        double perYear = isSoughtAfter(model) ? 0.94 : 0.89;
        return 0.80 * Math.pow(perYear, age.months() / 12.0) * Math.pow(0.9992, age.kilometres() / 1000.0);
    }

    private static double leastShare(DemoModel model) {
        return isSoughtAfter(model) ? 0.38 : 0.16;
    }

    /** What people buy for pleasure loses its price slowly. */
    private static boolean isSoughtAfter(DemoModel model) {
        return model.kind() != VehicleKind.CAR && model.kind() != VehicleKind.VAN
                || model.body() == BodyType.COUPE
                || model.body() == BodyType.CONVERTIBLE;
    }

    /** 24,490 rather than 24,512. */
    static long inPriceTagForm(double price) {
        return Math.max(490, Math.round(price / 100) * 100 - 10);
    }

    private static Money net(long gross) {
        return new Money(
                BigDecimal.valueOf(gross).divide(WITH_TAX, 2, RoundingMode.HALF_UP),
                Money.eur(0).currency());
    }
}
