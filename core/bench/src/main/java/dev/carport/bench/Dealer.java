package dev.carport.bench;

import dev.carport.api.vehicle.Money;
import dev.carport.api.vehicle.Vehicle;
import dev.carport.api.vehicle.VehicleFields;
import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.exports.Export;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.ledger.ListingState;
import dev.carport.engine.location.Location;
import dev.carport.engine.stock.ChangeOrigin;
import dev.carport.engine.stock.Reading;
import dev.carport.engine.stock.VehicleCodec;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An engine with one location and one export to a receiver. */
final class Dealer implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final String LOCATION = "B";

    private final Receiver receiver;
    private final Engine engine;
    private final TimeOrderedIds ids;
    // a price that was sent before would change nothing
    private long raised;

    /** Opens an engine on a data folder, new or not; nothing runs before {@link Engine#start}. */
    Dealer(Path data, Receiver receiver, int parallel) {
        this.receiver = receiver;
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        ids = new TimeOrderedIds(clock, random);
        StoreSettings stores = StoreSettings.in(data);
        engine = Engine.open(
                EngineSettings.usual(stores, ZONE, "bench"),
                StoreModule.open(stores, clock, ids),
                AppCatalog.of(new BenchApp(parallel)),
                address -> Optional.empty(),
                new SimpleMeterRegistry(),
                ids,
                random,
                clock);
    }

    Engine engine() {
        return engine;
    }

    TimeOrderedIds ids() {
        return ids;
    }

    Export export() {
        return engine.exports().find(LOCATION, "bench").orElseThrow();
    }

    /** Sets the export up, not active yet. */
    void prepare() {
        engine.stores().locations().put(new Location(LOCATION, "Bench", "Weg 1", "34123", "Kassel", "DE", "de", null));
        var app = engine.catalog().app("bench").orElseThrow();
        engine.environments().set(app, "custom", receiver.address().toString(), Map.of());
        engine.start();
        engine.exports().save(LOCATION, "bench", app.settings().defaults().put("customerNumber", "1"));
    }

    /** Sets the export up and activates it. */
    void goOnline() {
        prepare();
        var plan = engine.exports().plan(export()).orElseThrow();
        engine.exports().activate(export(), plan.id(), true, "bench");
    }

    /** Hands vehicles in as they come over the API. */
    void put(List<Vehicle> vehicles) {
        VehicleCodec codec = new VehicleCodec();
        List<Reading> readings = vehicles.stream()
                .map(vehicle -> engine.reader().read(codec.encode(vehicle), LOCATION, vehicle.number()))
                .toList();
        engine.stock().putAll(LOCATION, readings, new ChangeOrigin(ChangeOrigin.Source.API, "bench", Instant.now()));
    }

    void awaitOnline(int size) {
        Export export = export();
        while (engine.ledger().counts(export.id()).getOrDefault(ListingState.ONLINE, 0) < size) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Everything again; returns when all of it is confirmed. */
    Speed completeTransfer(int size) {
        receiver.taken.set(0);
        Stopwatch watch = new Stopwatch();
        engine.exports().completeTransfer(export());
        while (receiver.taken.get() < size) {
            LockSupport.parkNanos(1_000_000);
        }
        awaitOnline(size);
        return watch.per(size);
    }

    /**
     * Changes prices one after the other.
     *
     * @return microseconds from handing the vehicle in to its request's arrival, sorted
     */
    long[] changes(List<Vehicle> stock, int changes) {
        long[] micros = new long[changes];
        for (int i = 0; i < changes; i++) {
            Vehicle vehicle = stock.get(i % stock.size());
            Money price = Objects.requireNonNull(vehicle.prices().gross(), "the example has a price");
            Money dearer = new Money(price.amount().add(BigDecimal.valueOf(++raised)), price.currency());
            long before = receiver.taken.get();
            List<Vehicle> changed = List.of(vehicle.with(VehicleFields.PRICES_GROSS, dearer));
            long start = System.nanoTime();
            put(changed);
            while (receiver.taken.get() == before) {
                LockSupport.parkNanos(50_000);
            }
            micros[i] = (receiver.lastArrival - start) / 1000;
            LockSupport.parkNanos(5_000_000);
        }
        Arrays.sort(micros);
        return micros;
    }

    /** Vehicles as the schema's example, told apart by number and VIN. */
    static List<Vehicle> stock(int size) throws IOException {
        try (InputStream example = VehicleCodec.class.getResourceAsStream("examples/used-combustion-car.json")) {
            ObjectNode tree = (ObjectNode) JsonMapper.shared().readTree(example.readAllBytes());
            tree.remove("images"); // their bytes are not here
            Vehicle car = new VehicleCodec().decode(JsonMapper.shared().writeValueAsBytes(tree));
            List<Vehicle> stock = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                stock.add(car.toBuilder()
                        .with(VehicleFields.NUMBER, "B-" + i)
                        .with(VehicleFields.IDENTITY_VIN, "WAUZZZF4%09d".formatted(i))
                        .build());
            }
            return stock;
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
