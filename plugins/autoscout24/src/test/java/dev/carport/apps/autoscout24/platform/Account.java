package dev.carport.apps.autoscout24.platform;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.autoscout24.fixtures.ExportSettings;
import dev.carport.apps.autoscout24.fixtures.Mapped;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.apps.autoscout24.sandbox.Dealer;
import dev.carport.apps.autoscout24.sandbox.DemoDealers;
import dev.carport.apps.autoscout24.sandbox.HeldVehicle;
import dev.carport.sandbox.LoggedRequest;
import dev.carport.testkit.DirectHttp;
import dev.carport.testkit.RecordedProgress;
import dev.carport.testkit.SettableClock;
import dev.carport.testkit.TestConnection;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** A dealer's account at a running simulator, signed in. */
final class Account implements AutoCloseable {
    final SettableClock clock = new SettableClock(Mapped.NOW);
    final As24Sandbox sandbox;
    final TestConnection connection;
    final As24Platform platform;
    final Dealer dealer;
    private ExportSettings settings = ExportSettings.settings();

    Account() {
        this(DemoDealers.KASSEL);
    }

    Account(Dealer dealer) {
        this(dealer, builder -> builder);
    }

    Account(Dealer dealer, UnaryOperator<As24Sandbox.Builder> setUp) {
        this.dealer = dealer;
        this.sandbox = setUp.apply(As24Sandbox.builder(clock).dealer(dealer)).start();
        this.connection =
                new TestConnection(sandbox.baseUrl(), new DirectHttp(), clock).credentials(sandbox.credentials());
        this.platform = new As24Platform(connection);
        signIn();
    }

    /** Signs in without a browser. */
    void signIn() {
        var tokens = sandbox.signIn(dealer.customerNumber());
        var pair = new TokenPair(
                tokens.accessToken(), tokens.refreshToken(), clock.instant().plus(Duration.ofHours(1)));
        new Tokens(connection, new TokenEndpoint(connection)).keep(pair);
    }

    /** The export's settings from now on. */
    Account with(ExportSettings changed) {
        settings = changed;
        return this;
    }

    MappingResult map(Vehicle vehicle) {
        return map(vehicle, Mapped.REFERENCE);
    }

    MappingResult map(Vehicle vehicle, String reference) {
        return Mapped.mapping()
                .apply(Mapped.input(vehicle, settings, dealer.address().country(), reference));
    }

    /** Brings the vehicle online or up to date, as the host would. */
    Outcome transmit(Vehicle vehicle, RecordedProgress listing) {
        return transmit(map(vehicle, listing.reference()), vehicle.number(), listing);
    }

    Outcome transmit(MappingResult desired, String number, RecordedProgress listing) {
        return listing.ended(platform.carryOut(listing.next(desired, number), listing));
    }

    Outcome withdraw(Vehicle vehicle, RecordedProgress listing) {
        return platform.carryOut(listing.withdrawal(map(vehicle), vehicle.number()), listing);
    }

    /** A listing that is online; what led there is forgotten. */
    RecordedProgress online(Vehicle vehicle) {
        var listing = new RecordedProgress(Mapped.REFERENCE);
        var outcome = transmit(vehicle, listing);
        if (!(outcome instanceof Outcome.Confirmed)) {
            throw new AssertionError(outcome);
        }
        sandbox.requests().clear();
        return listing;
    }

    List<HeldVehicle> held() {
        return sandbox.vehicles(dealer.customerNumber());
    }

    HeldVehicle onlyOne() {
        if (held().size() != 1) {
            throw new AssertionError(held().size() + " vehicles instead of one");
        }
        return held().getFirst();
    }

    /** What was asked since the last time, vehicle and image ids taken out, and forgets it. */
    List<String> requests() {
        var lines = sandbox.requests().all().stream().map(Account::line).toList();
        sandbox.requests().clear();
        return lines;
    }

    private static String line(LoggedRequest request) {
        return (request.method() + " " + request.path() + " " + request.status())
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "{id}");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
