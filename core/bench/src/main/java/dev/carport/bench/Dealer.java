package dev.carport.bench;

import dev.carport.engine.Engine;
import dev.carport.engine.EngineSettings;
import dev.carport.engine.apps.AppCatalog;
import dev.carport.engine.ids.TimeOrderedIds;
import dev.carport.engine.location.Location;
import dev.carport.engine.store.StoreModule;
import dev.carport.engine.store.StoreSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** An engine whose sites export to a receiver. */
final class Dealer implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Receiver receiver;
    private final Engine engine;

    /** Opens an engine on a data folder, new or not; nothing runs before {@link #start}. */
    Dealer(Path data, Receiver receiver, int parallel) {
        this.receiver = receiver;
        InstantSource clock = InstantSource.system();
        SecureRandom random = new SecureRandom();
        TimeOrderedIds ids = new TimeOrderedIds(clock, random);
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

    /** Begins the work. */
    void start() {
        var app = engine.catalog().app("bench").orElseThrow();
        engine.environments().set(app, "custom", receiver.address().toString(), Map.of());
        engine.start();
    }

    void add(Location location) {
        engine.stores().locations().put(location);
    }

    /** A location with an account of its own. */
    Site site(String location) {
        return new Site(engine, receiver, location, "account-" + location);
    }

    @Override
    public void close() {
        engine.close();
    }
}
