package dev.carport.engine.operations;

import dev.carport.api.mapping.Booking;
import dev.carport.api.mapping.Input;
import dev.carport.api.mapping.MappingResult;
import dev.carport.api.mapping.Provenance;
import dev.carport.api.reference.References;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.accounts.Account;
import dev.carport.engine.apps.AppCalls;
import dev.carport.engine.apps.InstalledApp;
import dev.carport.engine.location.Location;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything one export's mapping needs, put together once per revision. Immutable.
 *
 * @param exportId the export
 * @param imageBase where the platform fetches images; null when it cannot
 * @param <S> the app's settings record
 */
record ExportContext<S extends Record>(
        String exportId,
        InstalledApp<S> app,
        AppCalls calls,
        S settings,
        Account account,
        Location location,
        References references,
        ZoneId zone,
        @Nullable URI imageBase) {

    MappingResult map(String reference, Vehicle vehicle, List<Booking> bookings, Instant now) {
        return calls.map(app, input(reference, vehicle, bookings, now));
    }

    <T> T together(Supplier<T> work) {
        return calls.together(app, work);
    }

    List<Provenance> explain(String reference, Vehicle vehicle, List<Booking> bookings, Instant now) {
        return calls.explain(app, input(reference, vehicle, bookings, now));
    }

    private Input<S> input(String reference, Vehicle vehicle, List<Booking> bookings, Instant now) {
        return new Input<>(
                reference,
                priced(vehicle),
                settings,
                references,
                account.facts(),
                Locale.forLanguageTag(location.language()),
                now,
                zone,
                bookings,
                imageBase);
    }

    /**
     * The vehicle with the price it has on this export. What apps see as the price for private buyers is that one, so that no app has to
     * know of the others, and texts and financing speak of the same price. The price without tax follows it.
     */
    private Vehicle priced(Vehicle vehicle) {
        Map<String, Money> individual = vehicle.prices().individual();
        if (individual.isEmpty()) {
            return vehicle;
        }
        Money own = individual.getOrDefault(exportId, individual.get(app.id()));
        Money usual = vehicle.prices().gross();
        if (own == null || own.equals(usual)) {
            return vehicle;
        }
        Vehicle.Builder priced = vehicle.toBuilder().with(VehicleFields.PRICES_GROSS, own);
        Money net = vehicle.prices().net();
        if (net != null) {
            priced.with(VehicleFields.PRICES_NET, net(net, usual, own));
        }
        return priced.build();
    }

    /** Without tax in the same proportion as before; null when that cannot be told. */
    private static @Nullable Money net(Money net, @Nullable Money gross, Money own) {
        if (gross == null
                || gross.isZero()
                || !gross.currency().equals(own.currency())
                || !net.currency().equals(own.currency())) {
            return null;
        }
        return new Money(
                net.amount().multiply(own.amount()).divide(gross.amount(), 2, RoundingMode.HALF_UP), own.currency());
    }
}
