package dev.carport.engine.stock;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleField;
import dev.carport.api.vehicle.VehicleFields;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What cannot be, seen over several fields or against today. What a platform merely forbids has no place here. */
final class VehicleRules {

    private static final List<VehicleField<Money>> PRICES = List.of(
            VehicleFields.PRICES_GROSS,
            VehicleFields.PRICES_NET,
            VehicleFields.PRICES_DEALER,
            VehicleFields.PRICES_DEALER_NET,
            VehicleFields.PRICES_LIST,
            VehicleFields.PRICES_PREVIOUS);

    private static final List<VehicleField<YearMonth>> PAST_MONTHS = List.of(
            VehicleFields.HISTORY_FIRST_REGISTRATION,
            VehicleFields.MAINTENANCE_LAST_SERVICE,
            VehicleFields.MAINTENANCE_LAST_CAM_BELT_SERVICE);

    private static final List<VehicleField<YearMonth>> MONTHS = List.of(
            VehicleFields.HISTORY_FIRST_REGISTRATION,
            VehicleFields.HISTORY_PRODUCTION_DATE,
            VehicleFields.MAINTENANCE_LAST_SERVICE,
            VehicleFields.MAINTENANCE_LAST_CAM_BELT_SERVICE);

    /** The year of the first motor car. */
    private static final YearMonth FIRST_MOTOR_CAR = YearMonth.of(1885, 1);

    private VehicleRules() {}

    static void check(Vehicle vehicle, LocalDate today, Findings findings) {
        prices(vehicle, findings);
        times(vehicle, today, findings);
        availability(vehicle, findings);
        var body = vehicle.body();
        if (body != null
                && !findings.isFaulty(VehicleFields.KIND.key())
                && !body.kinds().contains(vehicle.kind())) {
            findings.warning(
                    VehicleFields.BODY.key(),
                    StockCodes.BODY_KIND,
                    body.name(),
                    vehicle.kind().name());
        }
    }

    private static void prices(Vehicle vehicle, Findings findings) {
        for (var field : PRICES) {
            refuseZero(field.key(), field.get(vehicle), findings);
        }
        vehicle.prices()
                .individual()
                .forEach((export, price) ->
                        refuseZero(VehicleFields.PRICES_INDIVIDUAL.key() + "." + export, price, findings));
        netBelowGross(vehicle, VehicleFields.PRICES_NET, VehicleFields.PRICES_GROSS, findings);
        netBelowGross(vehicle, VehicleFields.PRICES_DEALER_NET, VehicleFields.PRICES_DEALER, findings);
    }

    private static void refuseZero(String path, @Nullable Money price, Findings findings) {
        if (price != null && price.isZero()) {
            findings.error(path, StockCodes.ZERO_PRICE);
        }
    }

    private static void netBelowGross(
            Vehicle vehicle, VehicleField<Money> netField, VehicleField<Money> grossField, Findings findings) {
        var net = netField.get(vehicle);
        var gross = grossField.get(vehicle);
        if (net != null
                && gross != null
                && net.currency().equals(gross.currency())
                && net.amount().compareTo(gross.amount()) > 0) {
            findings.error(netField, StockCodes.NET_ABOVE_GROSS, net.amount(), gross.amount());
        }
    }

    private static void times(Vehicle vehicle, LocalDate today, Findings findings) {
        var thisMonth = YearMonth.from(today);
        for (var field : PAST_MONTHS) {
            var month = field.get(vehicle);
            if (month != null && month.isAfter(thisMonth)) {
                findings.error(field, StockCodes.FUTURE, month.toString());
            }
        }
        for (var field : MONTHS) {
            var month = field.get(vehicle);
            if (month != null && month.isBefore(FIRST_MOTOR_CAR)) {
                findings.error(field, StockCodes.TOO_EARLY, month.toString());
            }
        }
        var since = vehicle.history().inStockSince();
        if (since != null && since.isBefore(FIRST_MOTOR_CAR.atDay(1))) {
            findings.error(VehicleFields.HISTORY_IN_STOCK_SINCE, StockCodes.TOO_EARLY, since.toString());
        }
    }

    private static void availability(Vehicle vehicle, Findings findings) {
        var availability = vehicle.availability();
        boolean immediately = Boolean.TRUE.equals(availability.immediately());
        long statements = Stream.of(immediately ? true : null, availability.from(), availability.days())
                .filter(Objects::nonNull)
                .count();
        if (statements > 1) {
            findings.error("availability", StockCodes.AVAILABILITY);
        }
    }
}
