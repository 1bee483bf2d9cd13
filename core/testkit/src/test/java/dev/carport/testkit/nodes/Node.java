package dev.carport.testkit.nodes;

import dev.carport.api.vehicle.Condition;
import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.api.vehicle.VehicleKind;
import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.events.Event;
import dev.carport.engine.exports.Export;
import dev.carport.engine.guard.UsualLimits;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.Location;
import dev.carport.engine.operations.Activation;
import dev.carport.engine.operations.Draft;
import dev.carport.engine.reconcile.Pace;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;

/** One node: an engine with the real clock on a database that others use too. */
final class Node implements AutoCloseable {
    private static final Pace QUICK =
            new Pace(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(2), 50);

    private final VehicleCodec codec = new VehicleCodec();
    private final Engine engine;

    /** A node that does not work yet. */
    Node(StoreSettings stores, String name) {
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        TimeOrderedIds ids = new TimeOrderedIds(clock, random);
        engine = Engine.open(
                EngineSettings.usual(stores, ZoneOffset.UTC, name)
                        .with(QUICK)
                        .with(UsualLimits.withdrawals(1_000_000, 100)),
                StoreModule.open(stores, clock, ids),
                AppCatalog.of(new BazaarApp()),
                address -> Optional.empty(),
                new SimpleMeterRegistry(),
                ids,
                random,
                clock);
    }

    /** Works until it is killed. Arguments: data folder, address of the database or nothing, name. */
    public static void main(String[] arguments) throws InterruptedException {
        Path data = Path.of(arguments[0]);
        Node node = new Node(
                arguments[1].isEmpty() ? StoreSettings.in(data) : NodeProcess.stores(data, arguments[1]), arguments[2]);
        node.engine.events().subscribe(event -> {
            if (event instanceof Event.ExportChanged changed
                    && node.engine.ledger().counts(changed.exportId()).getOrDefault(ListingState.ONLINE, 0) > 2) {
                Step.RESULT_WRITTEN.reached();
            }
        });
        node.start();
        System.out.println("up");
        new CountDownLatch(1).await();
    }

    Node start() {
        engine.start();
        return this;
    }

    Engine engine() {
        return engine;
    }

    /** The platform is there from now on. */
    void worksAt(URI platform) {
        var wrong = engine.environments()
                .set(engine.catalog().app(BazaarApp.ID).orElseThrow(), "custom", platform.toString(), Map.of());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(wrong.toString());
        }
    }

    /** Opens a location with an account of its own. */
    Export goOnline(String location, String customerNumber) {
        engine.stores()
                .locations()
                .put(new Location(location, "Autohaus " + location, "Weg 1", "10115", "Berlin", "DE", "de", null));
        Draft draft = engine.exports()
                .save(
                        location,
                        BazaarApp.ID,
                        JsonMapper.shared().readTree("{\"customerNumber\":\"" + customerNumber + "\"}"))
                .orElseThrow();
        Export export = ((Draft.Saved) draft).export();
        String plan = engine.exports().plan(export).orElseThrow().id();
        return ((Activation.Online) engine.exports().activate(export, plan, true, "test")).export();
    }

    /** Puts cars into the stock, each with its price. */
    void put(String location, Map<String, Integer> prices) {
        engine
                .stock()
                .putAll(
                        location,
                        prices.entrySet().stream()
                                .map(entry -> engine.reader()
                                        .read(
                                                codec.encode(car(entry.getKey(), entry.getValue())),
                                                location,
                                                entry.getKey()))
                                .toList(),
                        origin())
                .stream()
                .filter(item -> item.refused())
                .findFirst()
                .ifPresent(item -> {
                    throw new IllegalStateException(item.findings().toString());
                });
    }

    void remove(String location, String number) {
        engine.stock().delete(location, List.of(number), origin());
    }

    private static ChangeOrigin origin() {
        return new ChangeOrigin(
                ChangeOrigin.Source.API, "test", InstantSource.system().instant());
    }

    private static Vehicle car(String number, int euros) {
        return Vehicle.builder(number, VehicleKind.CAR, Condition.USED)
                .with(VehicleFields.MAKE, "Volkswagen")
                .with(VehicleFields.MODEL, "Golf")
                .with(VehicleFields.PRICES_GROSS, Money.eur(euros))
                .build();
    }

    @Override
    public void close() {
        engine.close();
    }
}
