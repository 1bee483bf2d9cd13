package dev.carport.apps.mobilede.platform;

import dev.carport.api.mapping.MappingResult;
import dev.carport.api.platform.Outcome;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.apps.mobilede.MobileDeSettings;
import dev.carport.apps.mobilede.fixtures.ExportSettings;
import dev.carport.apps.mobilede.fixtures.Mapped;
import dev.carport.apps.mobilede.sandbox.MobileDeSandbox;
import dev.carport.apps.mobilede.sandbox.Seller;
import dev.carport.sandbox.FaultRule;
import dev.carport.testkit.DirectHttp;
import dev.carport.testkit.RecordedProgress;
import dev.carport.testkit.SettableClock;
import dev.carport.testkit.TestConnection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** A dealer's account at a running simulator. */
final class Account implements AutoCloseable {
    final SettableClock clock = new SettableClock(Mapped.NOW);
    final MobileDeSandbox sandbox;
    final TestConnection connection;
    final MobileDePlatform platform;
    final Seller seller;
    private MobileDeSettings settings = ExportSettings.usual();

    Account() {
        this(Seller.KASSEL, builder -> builder);
    }

    Account(Seller seller, UnaryOperator<MobileDeSandbox.Builder> setUp) {
        this.seller = seller;
        this.sandbox =
                setUp.apply(MobileDeSandbox.builder(clock).seller(seller)).start();
        this.connection = new TestConnection(sandbox.baseUrl(), new DirectHttp(), clock)
                .credentials(sandbox.credentials())
                .enter("customerNumber", seller.customerNumber());
        this.platform = new MobileDePlatform(connection, Mapped.mapping().fields());
    }

    /** The export's settings from now on. */
    Account with(String members) {
        settings = ExportSettings.with(members);
        return this;
    }

    MappingResult map(Vehicle vehicle, String reference) {
        return Mapped.mapping().apply(Mapped.input(vehicle, settings, Mapped.FACTS, reference, Locale.GERMAN));
    }

    /** Brings the vehicle online or up to date, as the host would. */
    Outcome transmit(Vehicle vehicle, RecordedProgress listing) {
        MappingResult desired = map(vehicle, listing.reference());
        return listing.ended(platform.carryOut(listing.next(desired, vehicle.number()), listing));
    }

    Outcome withdraw(Vehicle vehicle, RecordedProgress listing) {
        MappingResult last = map(vehicle, listing.reference());
        return platform.carryOut(listing.withdrawal(last, vehicle.number()), listing);
    }

    /** A listing that is online; what led there is forgotten. */
    RecordedProgress online(Vehicle vehicle) {
        RecordedProgress listing = new RecordedProgress(Mapped.REFERENCE);
        Outcome outcome = transmit(vehicle, listing);
        if (!(outcome instanceof Outcome.Confirmed)) {
            throw new AssertionError(outcome);
        }
        sandbox.requests().clear();
        return listing;
    }

    List<JsonNode> held() {
        return sandbox.ads(seller);
    }

    JsonNode onlyOne() {
        if (held().size() != 1) {
            throw new AssertionError(held().size() + " ads instead of one");
        }
        return held().getFirst();
    }

    void fault(FaultRule rule) {
        sandbox.faults().add(rule);
    }

    /** What was asked since the last time, ids taken out, and forgets it. */
    List<String> requests() {
        List<String> lines = sandbox.requests().lines().stream()
                .map(line -> line.replaceFirst("/seller-api", "")
                        .replaceFirst("/sellers/[0-9]+", "/{s}")
                        .replaceFirst("/ads/[0-9]+", "/ads/{a}"))
                .toList();
        sandbox.requests().clear();
        return lines;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
