package dev.carport.apps.autoscout24.sandbox.rules;

import java.util.List;
import java.util.Objects;

/** Rules P1 to P7. P8 (whole euros) is a matter of the JSON type, see {@link JsonShape}. */
final class PriceRules {
    private PriceRules() {}

    static List<VehicleRule> rules() {
        return List.of(
                new VehicleRule("P1, P2", PriceRules::onePerType),
                new VehicleRule("P3", (vehicle, given, violations) -> {
                    for (var price : vehicle.prices()) {
                        if (price.amount() == null || price.amount() <= 0) {
                            violations.add(50009);
                        }
                    }
                }),
                new VehicleRule("P4", PriceRules::currency),
                new VehicleRule("P5", PriceRules::priceType),
                new VehicleRule("P6", PriceRules::publicFlags),
                new VehicleRule("P7", PriceRules::dealerBelowPublic));
    }

    private static void onePerType(SentVehicle vehicle, Circumstances given, Violations violations) {
        var prices = vehicle.prices();
        if (!prices.isEmpty() && prices.stream().noneMatch(Price::isPublic)) {
            violations.add(50055);
        }
        var types = prices.stream().map(Price::type).filter(Objects::nonNull).toList();
        if (types.stream().distinct().count() < types.size()) {
            violations.add(50054);
        }
    }

    private static void currency(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var price : vehicle.prices()) {
            var currency = price.currency();
            if (currency == null || currency.isBlank()) {
                violations.add(50008);
            } else if (!currency.equals("EUR")) {
                violations.add(50017);
            }
        }
    }

    private static void priceType(SentVehicle vehicle, Circumstances given, Violations violations) {
        var prices = vehicle.prices();
        for (var i = 0; i < prices.size(); i++) {
            var price = prices.get(i);
            var type = price.type();
            if (type == null || type.isBlank()) {
                violations.add(50004, "prices[" + i + "].priceType");
            } else if (!price.isPublic() && !price.isDealer()) {
                violations.add(50018, "Public, Dealer");
            }
        }
    }

    private static void publicFlags(SentVehicle vehicle, Circumstances given, Violations violations) {
        for (var price : vehicle.prices()) {
            if (price.isPublic() && price.negotiable() == null) {
                violations.add(50012);
            }
            if (price.isPublic() && price.taxDeductible() == null) {
                violations.add(50013);
            }
        }
    }

    private static void dealerBelowPublic(SentVehicle vehicle, Circumstances given, Violations violations) {
        var prices = vehicle.prices();
        for (var dealer : prices) {
            for (var open : prices) {
                if (dealer.isDealer()
                        && open.isPublic()
                        && dealer.amount() != null
                        && open.amount() != null
                        && dealer.amount() >= open.amount()) {
                    violations.add(50063);
                    return;
                }
            }
        }
    }
}
