package dev.carport.apps.autoscout24.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.apps.autoscout24.sandbox.As24Sandbox;
import dev.carport.engine.history.RecordedExchange;
import dev.carport.engine.history.Transmission;
import dev.carport.engine.history.TransmissionStore;
import dev.carport.engine.ledger.Entry;
import dev.carport.engine.ledger.HeldPart;
import dev.carport.engine.ledger.LedgerStore;
import dev.carport.engine.ledger.ListingState;
import dev.carport.sandbox.LoggedRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed car reaches the platform, and nothing else does. */
class EndToEndTest {
    @TempDir
    Path data;

    private As24Sandbox sandbox;
    private Dealership dealer;

    @BeforeEach
    void open() {
        sandbox = As24Sandbox.builder(InstantSource.system()).start();
        dealer = new Dealership(data, sandbox.baseUrl(), InstantSource.system());
    }

    @AfterEach
    void close() {
        dealer.close();
        sandbox.close();
    }

    @Test
    void aNewCarIsListedOnceAndTheSameAgainSendsNothing() {
        dealer.goOnline(sandbox);
        sandbox.requests().clear();

        String id = dealer.put(dealer.car("A-1")).put().id();

        Entry entry = online(id);
        assertThat(entry.link()).isNotNull();
        assertThat(writes()).first().asString().startsWith("POST /vehicles");
        assertThat(writes()).last().asString().contains("/publications/AS24");

        sandbox.requests().clear();
        dealer.put(dealer.car("A-1"));
        dealer.engine().exports().lookAgain(dealer.export());
        await().until(dealer::quiet);
        assertThat(lines()).isEmpty();
    }

    @Test
    void aPriceChangeIsOneRequest() {
        dealer.goOnline(sandbox);
        Vehicle car = dealer.car("A-1");
        String id = dealer.put(car).put().id();
        online(id);
        sandbox.requests().clear();

        dealer.put(Dealership.priced(car, 31_490));

        await().until(() -> !lines().isEmpty() && dealer.quiet());
        assertThat(lines()).hasSize(1).first().asString().startsWith("PUT /vehicles/");
    }

    @Test
    void thePriceOfThisExportIsTheOneThatIsShown() {
        dealer.goOnline(sandbox);
        Vehicle car = Dealership.priced(dealer.car("A-1"), 31_490)
                .with(VehicleFields.PRICES_INDIVIDUAL, Map.of("autoscout24", Money.eur(30_990)));

        Entry entry = online(dealer.put(car).put().id());

        LedgerStore.Key key = new LedgerStore.Key(entry.exportId(), entry.vehicleId());
        HeldPart data = dealer.engine().ledger().parts(List.of(key)).get(key).get("vehicle");
        assertThat(data.content().json()).contains("\"price\":30990").doesNotContain("31490");
    }

    @Test
    void whatWasSentAndAnsweredCanBeLookedAtWithoutSecrets() {
        dealer.goOnline(sandbox);
        Entry entry = online(dealer.put(dealer.car("A-1")).put().id());
        Transmission sent = dealer.engine()
                .transmissions()
                .page(entry.exportId(), TransmissionStore.Filter.ALL, null, 1)
                .getFirst();
        await().until(() -> !dealer.engine().exchanges().of(sent, 9).isEmpty());

        List<RecordedExchange> exchanges = dealer.engine().exchanges().of(sent, 9);
        assertThat(exchanges.getFirst().method()).isEqualTo("POST");
        assertThat(exchanges.getFirst().address()).endsWith("/vehicles");
        assertThat(exchanges.getFirst().request()).contains("\"make\"");
        assertThat(exchanges.getFirst().answer()).isNotEmpty();
        assertThat(exchanges.toString()).doesNotContainIgnoringCase("bearer ");
    }

    @Test
    void aVehicleThatLeavesIsWithdrawn() {
        dealer.goOnline(sandbox);
        String id = dealer.put(dealer.car("A-1")).put().id();
        online(id);

        dealer.remove("A-1");

        await().until(() -> sandbox.vehicles(Dealership.CUSTOMER).isEmpty());
        await().until(() -> dealer.count(ListingState.WITHHELD) == 1);
    }

    @Test
    void whatThePlatformHoldsAlreadyIsAdoptedAndNeverListedTwice() {
        dealer.goOnline(sandbox);
        for (int i = 0; i < 3; i++) {
            online(dealer.put(dealer.car("A-" + i)).put().id());
        }
        dealer.engine().exports().deactivate(dealer.export(), false);
        sandbox.requests().clear();

        dealer.goOnline();

        await().until(() -> dealer.count(ListingState.ONLINE) == 3);
        assertThat(sandbox.vehicles(Dealership.CUSTOMER)).hasSize(3);
        assertThat(lines()).noneMatch(line -> line.startsWith("POST /vehicles "));
    }

    private Entry online(String vehicleId) {
        String export = dealer.export().id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> dealer.engine()
                        .ledger()
                        .find(export, vehicleId)
                        .filter(entry -> entry.state() == ListingState.ONLINE)
                        .isPresent());
        return dealer.engine().ledger().find(export, vehicleId).orElseThrow();
    }

    private List<String> lines() {
        return sandbox.requests().lines();
    }

    private List<String> writes() {
        return sandbox.requests().matching(request -> !request.method().equals("GET")).stream()
                .map(LoggedRequest::line)
                .toList();
    }
}
